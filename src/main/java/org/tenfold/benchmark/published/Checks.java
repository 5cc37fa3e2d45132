package org.tenfold.benchmark.published;

import java.util.List;

/** What no row may leave. */
final class Checks {
  private static final int FIRST_YEAR = 2010;
  private static final int LAST_YEAR = 2100;

  private Checks() {}

  static void year(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("year " + year);
    }
  }

  static void percent(double value) {
    if (!(value >= 0 && value <= 100)) {
      throw new IllegalArgumentException(value + " is no percentage");
    }
  }

  static List<Double> percents(List<Double> values, int length) {
    values.forEach(Checks::percent);
    return lengthOrEmpty(values, length);
  }

  static <T> List<T> lengthOrEmpty(List<T> values, int length) {
    if (!values.isEmpty() && values.size() != length) {
      throw new IllegalArgumentException(values + " are not " + length);
    }
    return List.copyOf(values);
  }
}
