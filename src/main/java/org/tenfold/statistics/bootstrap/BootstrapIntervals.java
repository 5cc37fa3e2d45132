package org.tenfold.statistics.bootstrap;

import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * Two 95 % intervals from the same resamples of clusters, such as the movies that clips are from.
 *
 * @param percentile between the 2.5 % and 97.5 % quantiles of the resampled statistic
 * @param bca the same, corrected for bias and for a spread that changes with the value: "bias
 *     corrected and accelerated" (Efron 1987, "Better bootstrap confidence intervals"), with the
 *     acceleration from leaving out one cluster after the other
 * @param withoutValue resamples in which the statistic has no value, so that they are passed over
 */
public record BootstrapIntervals(Interval percentile, Interval bca, int withoutValue) {
  private static final double TAIL = 0.025;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Type 7 of Hyndman and Fan 1996, as R and NumPy take it. */
  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

  public static BootstrapIntervals undefined(Reason reason) {
    return new BootstrapIntervals(Interval.undefined(reason), Interval.undefined(reason), 0);
  }

  /**
   * @param estimate the statistic of the sample itself
   * @param replicates the statistic of each resample; those without a value are passed over as long
   *     as they are fewer than half
   * @param jackknife the statistic without each cluster in turn
   */
  public static BootstrapIntervals of(
      Measure estimate, Collection<Measure> replicates, Collection<Measure> jackknife) {
    double[] sorted = sorted(replicates);
    int withoutValue = replicates.size() - sorted.length;
    Interval percentile = percentile(estimate, sorted, replicates.size(), jackknife.size());
    if (percentile instanceof Interval.Undefined) {
      return new BootstrapIntervals(percentile, percentile, withoutValue);
    }
    double[] left = numbers(jackknife);
    return new BootstrapIntervals(
        percentile,
        left.length < jackknife.size()
            ? Interval.undefined(Reason.HANGS_ON_ONE_CLUSTER)
            : bca(estimate.value().orElseThrow(), sorted, left),
        withoutValue);
  }

  /**
   * The percentile interval alone.
   *
   * @param clusters how many there are
   */
  public static Interval percentile(
      Measure estimate, Collection<Measure> replicates, int clusters) {
    return percentile(estimate, sorted(replicates), replicates.size(), clusters);
  }

  private static Interval percentile(
      Measure estimate, double[] sorted, int replicates, int clusters) {
    if (estimate instanceof Measure.Undefined(Reason why)) {
      return Interval.undefined(why);
    }
    if (clusters < 2) {
      return Interval.undefined(Reason.FEWER_THAN_TWO_CLUSTERS);
    }
    if (replicates == 0) {
      return Interval.undefined(Reason.NO_RESAMPLES);
    }
    return 2 * sorted.length <= replicates
        ? Interval.undefined(Reason.TOO_FEW_RESAMPLES)
        : Interval.of(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
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
    return QUANTILE.evaluate(sorted.length, i -> sorted[i], probability);
  }

  private static double[] sorted(Collection<Measure> measures) {
    double[] numbers = numbers(measures);
    Arrays.sort(numbers);
    return numbers;
  }

  private static double[] numbers(Collection<Measure> measures) {
    double[] numbers = new double[measures.size()];
    int count = 0;
    for (Measure measure : measures) {
      if (measure instanceof Measure.Value(double number)) {
        numbers[count++] = number;
      }
    }
    return Arrays.copyOf(numbers, count);
  }
}
