package org.tenfold.statistics.classification;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure.Reason;

/**
 * The 95 % interval of a share (Wilson 1927), such as the recall of one class. It keeps a width
 * where nothing or everything was found, which a bootstrap does not. It takes items as independent
 * of each other.
 */
public final class WilsonInterval {
  private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

  private WilsonInterval() {}

  /**
   * @param hits 0 to {@code items}
   * @param items undefined when 0
   */
  public static Interval of(long hits, long items) {
    if (hits < 0 || hits > items) {
      throw new IllegalArgumentException(hits + " hits of " + items + " items");
    }
    if (items == 0) {
      return Interval.undefined(Reason.NO_ITEMS);
    }
    double share = (double) hits / items;
    double shrink = 1 + Z * Z / items;
    double centre = (share + Z * Z / (2 * items)) / shrink;
    double reach =
        Z / shrink * Math.sqrt(share * (1 - share) / items + Z * Z / (4.0 * items * items));
    // exactly there in theory, and not by a rounding error beyond
    return Interval.of(
        hits == 0 ? 0 : centre - reach, hits == items ? 1 : Math.min(1, centre + reach));
  }
}
