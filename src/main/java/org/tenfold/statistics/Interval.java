package org.tenfold.statistics;

import java.util.Optional;
import org.tenfold.statistics.Measure.Reason;

/**
 * A 95 % confidence interval that may have no value; then it has a reason, as a {@link Measure}.
 */
public sealed interface Interval {
  /**
   * @param low not above {@code high}
   * @param high finite
   */
  record Bounds(double low, double high) implements Interval {
    public Bounds {
      if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
        throw new IllegalArgumentException("[%s, %s] is no interval".formatted(low, high));
      }
    }

    public boolean contains(double number) {
      return low <= number && number <= high;
    }
  }

  record Undefined(Reason why) implements Interval {}

  static Interval of(double low, double high) {
    return new Bounds(low, high);
  }

  static Interval undefined(Reason reason) {
    return new Undefined(reason);
  }

  /** Empty when undefined. */
  default Optional<Bounds> bounds() {
    return this instanceof Bounds bounds ? Optional.of(bounds) : Optional.empty();
  }

  /** Why there is none, or empty when there is one. */
  default Optional<Reason> reason() {
    return this instanceof Undefined(Reason why) ? Optional.of(why) : Optional.empty();
  }
}
