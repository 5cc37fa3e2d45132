package org.tenfold.scale;

/**
 * The queue M/M/c in closed form: arrivals and services without memory, c places, one queue (Erlang
 * 1917; Cooper 1981, Introduction to Queueing Theory, section 3.5).
 *
 * @param arrivals per second
 * @param service mean time of one service, seconds
 * @param places c
 */
record ErlangC(double arrivals, double service, int places) {
  ErlangC {
    if (arrivals * service >= places) {
      throw new IllegalArgumentException("the queue would grow without end");
    }
  }

  double utilisation() {
    return arrivals * service / places;
  }

  /** That somebody who comes must wait. From Erlang's B by its recursion, which never overflows. */
  double waitProbability() {
    double load = arrivals * service;
    double blocked = 1;
    for (int place = 1; place <= places; place++) {
      blocked = load * blocked / (place + load * blocked);
    }
    return blocked / (1 - utilisation() * (1 - blocked));
  }

  /** Mean time until a place is free, of all who come, seconds. */
  double meanWait() {
    return waitProbability() * service / (places * (1 - utilisation()));
  }

  /** That somebody waits longer than this, seconds. */
  double waitsLonger(double seconds) {
    return waitProbability() * Math.exp(-places * (1 - utilisation()) / service * seconds);
  }
}
