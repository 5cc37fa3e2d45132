package org.tenfold.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A figure with how long it took. While votes come in all the time, one that takes seconds is kept
 * for a while instead of keeping a processor busy for ever.
 *
 * @param at when it was begun
 */
public record Computed<T>(T value, Instant at, Duration took) {
  /** What takes less is computed anew whenever something has changed. */
  private static final Duration LITTLE = Duration.ofMillis(100);

  /** Nine tenths of the time nothing is computed. */
  private static final int TIMES_AS_LONG = 10;

  public static <T> Computed<T> now(Supplier<T> figure) {
    Instant at = Instant.now();
    T value = figure.get();
    return new Computed<>(value, at, Duration.between(at, Instant.now()));
  }

  /** Whether it may still be shown, though something has changed since. */
  public boolean lasts(Instant now) {
    return took.compareTo(LITTLE) > 0 && now.isBefore(at.plus(took.multipliedBy(TIMES_AS_LONG)));
  }
}
