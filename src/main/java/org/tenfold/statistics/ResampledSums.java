package org.tenfold.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * {@link FleissSums} of a set of items that changes: of all of it, of each cluster, and of each
 * resample. Whole numbers throughout, so that what was added and taken away again leaves no trace.
 * Not thread-safe.
 */
final class ResampledSums {
  private final long[] all;
  private final Map<Long, long[]> clusters = new HashMap<>();

  /** [sum, resample]: one sum of all resamples lies side by side, so that adding is one sweep. */
  private final double[][] resamples;

  ResampledSums(int categories, int resamples) {
    this.all = FleissSums.none(categories);
    this.resamples = new double[all.length][resamples];
  }

  /**
   * @param change to the sums of this cluster
   * @param weights of the cluster in each resample
   */
  void add(long cluster, long[] change, double[] weights) {
    long[] own = clusters.computeIfAbsent(cluster, name -> new long[change.length]);
    for (int sum = 0; sum < change.length; sum++) {
      if (change[sum] != 0) {
        all[sum] += change[sum];
        own[sum] += change[sum];
        addWeighted(resamples[sum], weights, change[sum]);
      }
    }
    if (own[FleissSums.ITEMS] == 0) {
      clusters.remove(cluster);
    }
  }

  private static void addWeighted(double[] sums, double[] weights, double change) {
    for (int resample = 0; resample < sums.length; resample++) {
      sums[resample] += weights[resample] * change;
    }
  }

  FleissKappa kappa(int votes) {
    return FleissKappa.ofSums(votes, FleissSums.toDoubles(all));
  }

  int clusters() {
    return clusters.size();
  }

  /** Intervals of one figure; without resamples they are undefined. */
  BootstrapIntervals intervals(Function<double[], Measure> statistic) {
    int count = resamples[FleissSums.ITEMS].length;
    if (count == 0) {
      return BootstrapIntervals.undefined(Measure.Reason.NO_RESAMPLES);
    }
    double[] sums = FleissSums.toDoubles(all);
    List<Measure> replicates = new ArrayList<>(count);
    for (int resample = 0; resample < count; resample++) {
      replicates.add(statistic.apply(ofResample(resample)));
    }
    List<double[]> own = clusters.values().stream().map(FleissSums::toDoubles).toList();
    return BootstrapIntervals.of(
        statistic.apply(sums), replicates, Bootstrap.jackknife(sums, own, statistic));
  }

  private double[] ofResample(int resample) {
    return Arrays.stream(resamples).mapToDouble(sum -> sum[resample]).toArray();
  }
}
