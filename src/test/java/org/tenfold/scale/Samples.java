package org.tenfold.scale;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/** Numbers that were seen. */
final class Samples {
  private double[] values = new double[1024];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  void addTo(Samples others) {
    for (int index = 0; index < size; index++) {
      others.add(values[index]);
    }
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  double mean() {
    return Arrays.stream(values, 0, size).average().orElse(Double.NaN);
  }

  /** Share of those above this. */
  double above(double limit) {
    return (double) Arrays.stream(values, 0, size).filter(value -> value > limit).count() / size;
  }

  /** NaN without values. */
  double quantile(double p) {
    return size == 0
        ? Double.NaN
        : Quantile.withDefaults().evaluate(Arrays.copyOf(values, size), p);
  }
}
