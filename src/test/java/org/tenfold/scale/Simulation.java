package org.tenfold.scale;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Events in the order of their times; of the same time, in the order in which they were planned. So
 * the same seed gives the same run. Times are seconds since the begin. Not thread-safe.
 */
final class Simulation {
  private record Event(double time, long number, Runnable what) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingDouble(Event::time).thenComparingLong(Event::number));
  private long planned;
  private double now;

  double now() {
    return now;
  }

  void after(double seconds, Runnable what) {
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("an event " + seconds + " s from now");
    }
    events.add(new Event(now + seconds, planned++, what));
  }

  /** Runs all events up to this time; what is planned for later stays. */
  void run(double until) {
    while (!events.isEmpty() && events.peek().time() <= until) {
      Event next = events.remove();
      now = next.time();
      next.what().run();
    }
    now = until;
  }
}
