package org.tenfold.statistics.agreement;

import java.util.HashMap;
import java.util.Map;

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

  /** Adds these to the sums of all, of clusters and of resamples, which may hold others already. */
  void addTo(double[] sums, Map<Long, double[]> byCluster, double[][] byResample) {
    for (int sum = 0; sum < all.length; sum++) {
      sums[sum] += all[sum];
      for (int resample = 0; resample < byResample.length; resample++) {
        byResample[resample][sum] += resamples[sum][resample];
      }
    }
    clusters.forEach(
        (name, own) -> {
          double[] cluster = byCluster.computeIfAbsent(name, any -> new double[own.length]);
          for (int sum = 0; sum < own.length; sum++) {
            cluster[sum] += own[sum];
          }
        });
  }
}
