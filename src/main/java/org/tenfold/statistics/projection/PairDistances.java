package org.tenfold.statistics.projection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * Sums of the distances between the items of any two groups, so that groups can be drawn and left
 * out without measuring again. Read by many threads at once.
 */
final class PairDistances {
  private static final int BLOCK = 64;

  /** [groups, groups]: of all pairs in both orders, and of those of one class. */
  private final double[][] all;

  private final double[][] same;

  /** [groups, classes]. */
  private final int[][] counts;

  private PairDistances(int groups, int classes) {
    all = new double[groups][groups];
    same = new double[groups][groups];
    counts = new int[groups][classes];
  }

  /**
   * @param group of each item, 0 and up without a gap
   */
  static PairDistances of(float[][] features, int[] classes, int[] group, Workers workers) {
    int[] order =
        IntStream.range(0, group.length)
            .boxed()
            .sorted(Comparator.comparingInt(item -> group[item]))
            .mapToInt(Integer::intValue)
            .toArray();
    int groups = group[order[order.length - 1]] + 1;
    PairDistances pairs = new PairDistances(groups, IntStream.of(classes).max().orElseThrow() + 1);
    int[] start = new int[groups + 1];
    for (int item = 0; item < group.length; item++) {
      start[group[item] + 1]++;
      pairs.counts[group[item]][classes[item]]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    int[] sortedClasses = IntStream.of(order).map(item -> classes[item]).toArray();
    int[] sortedGroups = IntStream.of(order).map(item -> group[item]).toArray();
    Distances distances =
        new Distances(IntStream.of(order).mapToObj(item -> features[item]).toArray(float[][]::new));
    // a group is one piece of work, as it adds to rows of its own
    workers.each(
        groups,
        1,
        (one, end) -> {
          for (int first = start[one]; first < start[one + 1]; first += BLOCK) {
            int last = Math.min(start[one + 1], first + BLOCK);
            float[][] rows = new float[last - first][order.length];
            distances.fill(first, last, rows);
            for (int item = first; item < last; item++) {
              pairs.add(item, rows[item - first], sortedClasses, sortedGroups);
            }
          }
        });
    return pairs;
  }

  private void add(int item, float[] squared, int[] classes, int[] group) {
    double[] toAll = all[group[item]];
    double[] toSame = same[group[item]];
    for (int other = 0; other < squared.length; other++) {
      double distance = other == item ? 0 : Math.sqrt(squared[other]);
      toAll[group[other]] += distance;
      toSame[group[other]] += classes[other] == classes[item] ? distance : 0;
    }
  }

  int groups() {
    return counts.length;
  }

  Measure ratio() {
    return ratio(ones());
  }

  /**
   * @param weights how often each group is there
   */
  Measure ratio(int[] weights) {
    double ofAll = 0;
    double ofSame = 0;
    for (int one = 0; one < weights.length; one++) {
      if (weights[one] > 0) {
        ofAll += weights[one] * sum(all[one], weights);
        ofSame += weights[one] * sum(same[one], weights);
      }
    }
    return ratio(ofAll, ofSame, weights);
  }

  /** Without each group in turn. */
  List<Measure> jackknife() {
    int[] ones = ones();
    double ofAll = total(all);
    double ofSame = total(same);
    return IntStream.range(0, groups())
        .mapToObj(
            group -> {
              int[] weights = ones();
              weights[group] = 0;
              return ratio(
                  ofAll - 2 * sum(all[group], ones) + all[group][group],
                  ofSame - 2 * sum(same[group], ones) + same[group][group],
                  weights);
            })
        .toList();
  }

  private Measure ratio(double ofAll, double ofSame, int[] weights) {
    double[] byClass = new double[counts[0].length];
    double copies = 0;
    for (int group = 0; group < weights.length; group++) {
      for (int label = 0; label < byClass.length; label++) {
        byClass[label] += (double) weights[group] * counts[group][label];
        copies += (double) weights[group] * weights[group] * counts[group][label];
      }
    }
    double items = Arrays.stream(byClass).sum();
    double samePairs = Arrays.stream(byClass).map(count -> count * count).sum() - copies;
    double otherPairs = items * items - copies - samePairs;
    if (samePairs <= 0) {
      return Measure.undefined(Reason.FEWER_THAN_TWO_ITEMS);
    }
    if (otherPairs <= 0) {
      return Measure.undefined(Reason.FEWER_THAN_TWO_CATEGORIES);
    }
    double apart = (ofAll - ofSame) / otherPairs;
    return apart <= 0
        ? Measure.undefined(Reason.NO_VARIATION)
        : Measure.of(ofSame / samePairs / apart);
  }

  private int[] ones() {
    int[] ones = new int[counts.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double sum(double[] row, int[] weights) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * weights[i];
    }
    return sum;
  }

  private static double total(double[][] table) {
    return Arrays.stream(table).flatMapToDouble(Arrays::stream).sum();
  }
}
