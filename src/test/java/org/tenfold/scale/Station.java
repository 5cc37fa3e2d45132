package org.tenfold.scale;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Places that are taken one by one and waited for in the order of coming: processors, connections
 * of a pool, workers. Whoever has one gives it back.
 */
final class Station {
  private final Simulation simulation;
  private final int places;
  private final Queue<Waiting> queue = new ArrayDeque<>();
  private final Samples waits = new Samples();
  private int taken;
  private int mostTaken;
  private double busy;
  private double since;
  private double accounted;

  private record Waiting(double begin, Runnable what) {}

  Station(Simulation simulation, int places) {
    this.simulation = simulation;
    this.places = places;
  }

  /** Does this as soon as there is a place, at once when there is one now. */
  void take(Runnable what) {
    if (taken < places) {
      begin(simulation.now(), what);
    } else {
      queue.add(new Waiting(simulation.now(), what));
    }
  }

  void giveBack() {
    account();
    taken--;
    Waiting next = queue.poll();
    if (next != null) {
      begin(next.begin(), next.what());
    }
  }

  /** Takes a place, holds it for so long, gives it back, and then does what follows. */
  void serve(double seconds, Runnable then) {
    take(
        () ->
            simulation.after(
                seconds,
                () -> {
                  giveBack();
                  then.run();
                }));
  }

  /** What was seen so far is forgotten: the begin of a run is no steady state. */
  void forget() {
    waits.clear();
    mostTaken = taken;
    busy = 0;
    since = simulation.now();
    accounted = since;
  }

  /** Seconds from coming to having a place. */
  Samples waits() {
    return waits;
  }

  int mostTaken() {
    return mostTaken;
  }

  /** Share of the places that were taken, 0 to 1. */
  double utilisation() {
    account();
    return busy / (places * (simulation.now() - since));
  }

  private void account() {
    busy += taken * (simulation.now() - accounted);
    accounted = simulation.now();
  }

  private void begin(double came, Runnable what) {
    account();
    taken++;
    mostTaken = Math.max(mostTaken, taken);
    waits.add(simulation.now() - came);
    what.run();
  }
}
