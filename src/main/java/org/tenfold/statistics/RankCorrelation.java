package org.tenfold.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;
import org.tenfold.statistics.Measure.Reason;

/** Whether two numbers of each item rise together. */
public final class RankCorrelation {
  /** From 1; equal numbers share the mean of their ranks. */
  private static final NaturalRanking RANKING = new NaturalRanking(TiesStrategy.AVERAGE);

  private RankCorrelation() {}

  /**
   * Spearman's rho, -1..1: the correlation of the ranks, equal numbers sharing the mean of theirs.
   *
   * @param one a number of each item
   * @param other another number of each item, in the same order
   */
  public static Measure spearman(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " numbers against " + other.length);
    }
    if (one.length < 2) {
      return Measure.undefined(Reason.FEWER_THAN_TWO_ITEMS);
    }
    double[] a = centredRanks(one);
    double[] b = centredRanks(other);
    double scale = Math.sqrt(product(a, a) * product(b, b));
    return scale == 0
        ? Measure.undefined(Reason.NO_VARIATION)
        : Measure.of(Math.clamp(product(a, b) / scale, -1, 1));
  }

  private static double[] centredRanks(double[] values) {
    double middle = (values.length + 1) / 2.0;
    return Arrays.stream(RANKING.apply(values)).map(rank -> rank - middle).toArray();
  }

  private static double product(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
