package org.tenfold.training.run;

import java.util.OptionalDouble;

/** A weighted mean, growing. */
final class Mean {
  private double sum;
  private double weight;

  void add(double value, double weight) {
    sum += value * weight;
    this.weight += weight;
  }

  /** Empty before the first value. */
  OptionalDouble value() {
    return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weight);
  }

  double orNaN() {
    return value().orElse(Double.NaN);
  }
}
