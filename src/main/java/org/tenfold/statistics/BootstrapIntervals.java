package org.tenfold.statistics;

import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.tenfold.statistics.Measure.Reason;

/**
 * Two 95 % intervals from the same resamples of clusters, such as the movies that clips are from.
 *
 * @param percentile between the 2.5 % and 97.5 % quantiles of the resampled statistic
 * @param bca the same, corrected for bias and for a spread that changes with the value: "bias
 *     corrected and accelerated" (Efron 1987, "Better bootstrap confidence intervals"), with the
 *     acceleration from leaving out one cluster after the other
 */
public record BootstrapIntervals(Interval percentile, Interval bca) {
  private static final double TAIL = 0.025;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  public static BootstrapIntervals undefined(Reason reason) {
    return new BootstrapIntervals(Interval.undefined(reason), Interval.undefined(reason));
  }

  /**
   * @param estimate the statistic of the sample itself
   * @param replicates the statistic of each resample; those without a value are passed over as long
   *     as they are fewer than half
   * @param jackknife the statistic without each cluster in turn
   */
  static BootstrapIntervals of(
      Measure estimate, Collection<Measure> replicates, Collection<Measure> jackknife) {
    if (estimate instanceof Measure.Undefined(Reason why)) {
      return undefined(why);
    }
    if (jackknife.size() < 2) {
      return undefined(Reason.FEWER_THAN_TWO_CLUSTERS);
    }
    double[] sorted = numbers(replicates);
    if (2 * sorted.length <= replicates.size()) {
      return undefined(Reason.TOO_FEW_RESAMPLES);
    }
    Arrays.sort(sorted);
    Interval percentile = Interval.of(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    double[] left = numbers(jackknife);
    return new BootstrapIntervals(
        percentile,
        left.length < jackknife.size()
            ? Interval.undefined(Reason.HANGS_ON_ONE_CLUSTER)
            : bca(estimate.value().orElseThrow(), sorted, left));
  }

  /** Efron 1987, eq. 2.3, 2.8 and 6.6. */
  static Interval bca(double estimate, double[] sorted, double[] jackknife) {
    double bias = NORMAL.inverseCumulativeProbability(shareBelow(sorted, estimate));
    if (Double.isInfinite(bias)) {
      return Interval.undefined(Reason.RESAMPLES_ON_ONE_SIDE);
    }
    double acceleration = acceleration(jackknife);
    double z = NORMAL.inverseCumulativeProbability(TAIL);
    return Interval.of(
        quantile(sorted, corrected(bias, acceleration, z)),
        quantile(sorted, corrected(bias, acceleration, -z)));
  }

  private static double corrected(double bias, double acceleration, double z) {
    return NORMAL.cumulativeProbability(bias + (bias + z) / (1 - acceleration * (bias + z)));
  }

  /** Of equal values half count as below. */
  private static double shareBelow(double[] sorted, double estimate) {
    double below = 0;
    for (double value : sorted) {
      below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
    }
    return below / sorted.length;
  }

  private static double acceleration(double[] jackknife) {
    double mean = Arrays.stream(jackknife).average().orElseThrow();
    double squares = 0;
    double cubes = 0;
    for (double value : jackknife) {
      double difference = mean - value;
      squares += difference * difference;
      cubes += difference * difference * difference;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  /**
   * Linear between order statistics (type 7 of Hyndman and Fan 1996, the default of R and NumPy).
   *
   * @param sorted not empty
   */
  static double quantile(double[] sorted, double probability) {
    double position = probability * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  private static double[] numbers(Collection<Measure> measures) {
    return measures.stream()
        .flatMap(measure -> measure.value().stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
