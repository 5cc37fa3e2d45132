package org.tenfold.statistics.agreement;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@link FleissSums} of each cluster of items.
 *
 * @param names of the clusters, in order of their first items
 * @param sums of each; equal ones may be one array, which nobody changes
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
    return eachByItself(clusterOfItem)
        ? ofItems(counts, clusterOfItem)
        : ofGroups(counts, clusterOfItem);
  }

  private static boolean eachByItself(long[] clusterOfItem) {
    return IntStream.range(1, clusterOfItem.length)
        .allMatch(item -> clusterOfItem[item] > clusterOfItem[item - 1]);
  }

  /** Millions of items have few different rows: those that are the same share their sums. */
  private static ClusteredCounts ofItems(int[][] counts, long[] clusterOfItem) {
    Map<IntBuffer, double[]> ofRow = new HashMap<>();
    List<double[]> sums = new ArrayList<>(counts.length);
    for (int[] row : counts) {
      sums.add(ofRow.computeIfAbsent(IntBuffer.wrap(row), any -> sums(row)));
    }
    return new ClusteredCounts(Arrays.stream(clusterOfItem).boxed().toList(), sums);
  }

  private static double[] sums(int[] row) {
    long[] sums = FleissSums.none(row.length);
    FleissSums.add(sums, row, 1);
    return FleissSums.toDoubles(sums);
  }

  private static ClusteredCounts ofGroups(int[][] counts, long[] clusterOfItem) {
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
