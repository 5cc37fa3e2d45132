package org.tenfold.statistics.agreement;

/**
 * How far two categories lie apart, squared: what Krippendorff's alpha weighs a disagreement with.
 * Nought for a category and itself, symmetric, not negative.
 */
@FunctionalInterface
public interface Distance {
  /**
   * @param totals all pairable votes of each category, for distances that depend on how often the
   *     categories between are used
   */
  double squared(int one, int other, long[] totals);

  /** Any two categories are equally different. */
  static Distance nominal() {
    return (one, other, totals) -> one == other ? 0 : 1;
  }

  /** Ranks: the votes between the two, half of those at the ends (Krippendorff 2004, p. 233). */
  static Distance ordinal() {
    return (one, other, totals) -> {
      double between = -(totals[one] + totals[other]) / 2.0;
      for (int category = Math.min(one, other); category <= Math.max(one, other); category++) {
        between += totals[category];
      }
      return one == other ? 0 : between * between;
    };
  }

  /**
   * @param values that the categories stand for
   */
  static Distance interval(double... values) {
    double[] own = values.clone();
    return (one, other, totals) -> (own[one] - own[other]) * (own[one] - own[other]);
  }

  /**
   * @param values that the categories stand for, measured from a true nought, not negative
   */
  static Distance ratio(double... values) {
    double[] own = values.clone();
    return (one, other, totals) -> {
      double ratio = own[one] == own[other] ? 0 : (own[one] - own[other]) / (own[one] + own[other]);
      return ratio * ratio;
    };
  }
}
