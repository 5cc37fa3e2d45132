package org.tenfold.statistics.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link FleissSums} of each cluster of items.
 *
 * @param names of the clusters, in order of their first items
 * @param sums of each
 */
public record ClusteredCounts(List<Long> names, List<double[]> sums) {
  /**
   * @throws IllegalArgumentException when there are not as many clusters as items
   */
  public static ClusteredCounts of(int[][] counts, long[] clusterOfItem) {
    if (counts.length != clusterOfItem.length) {
      throw new IllegalArgumentException(
          counts.length + " items, but clusters for " + clusterOfItem.length);
    }
    Map<Long, long[]> sums = new LinkedHashMap<>();
    for (int item = 0; item < counts.length; item++) {
      int[] row = counts[item];
      FleissSums.add(
          sums.computeIfAbsent(clusterOfItem[item], name -> FleissSums.none(row.length)), row, 1);
    }
    return new ClusteredCounts(
        List.copyOf(sums.keySet()), sums.values().stream().map(FleissSums::toDoubles).toList());
  }
}
