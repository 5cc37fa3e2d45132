package org.tenfold.statistics.projection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;

/**
 * How tight classes are: the mean Euclidean distance of two items of one class, to that of two
 * items of different classes. EC-STFL lowers such a ratio within a batch (Jiang et al. 2020, eq. 9,
 * where each class is divided by its size; here every pair counts alike). 1: classes are not apart.
 *
 * @param ratio 0 or more
 * @param intervals by drawing movies; two copies of one item are no pair
 */
public record ClassSeparation(Measure ratio, BootstrapIntervals intervals) {
  /** More movies are drawn in so many groups: all pairs of them are kept. */
  static final int MOST_GROUPS = 2_000;

  /**
   * @param features [items, dimensions], finite
   * @param classes index of the class of each item
   * @param movieOfItem number of the movie of each item; all different where movies are not known
   * @throws IllegalArgumentException when they are not as many
   */
  public static ClassSeparation of(
      float[][] features, int[] classes, long[] movieOfItem, Bootstrap bootstrap, int threads) {
    if (classes.length != features.length || movieOfItem.length != features.length) {
      throw new IllegalArgumentException(
          "%d items, %d classes and movies of %d"
              .formatted(features.length, classes.length, movieOfItem.length));
    }
    if (features.length == 0) {
      return new ClassSeparation(
          Measure.undefined(Reason.NO_ITEMS), BootstrapIntervals.undefined(Reason.NO_ITEMS));
    }
    try (Workers workers = new Workers(threads)) {
      PairDistances pairs = PairDistances.of(features, classes, groups(movieOfItem), workers);
      List<Long> names = LongStream.range(0, pairs.groups()).boxed().toList();
      Measure[] replicates = new Measure[bootstrap.resamples()];
      workers.each(
          replicates.length,
          1,
          (first, end) -> replicates[first] = pairs.ratio(bootstrap.weights(names, first)));
      Measure ratio = pairs.ratio();
      return new ClassSeparation(
          ratio, BootstrapIntervals.of(ratio, Arrays.asList(replicates), pairs.jackknife()));
    }
  }

  private static int[] groups(long[] movieOfItem) {
    Map<Long, Integer> group = new HashMap<>();
    return LongStream.of(movieOfItem)
        .mapToInt(movie -> group.computeIfAbsent(movie, first -> group.size() % MOST_GROUPS))
        .toArray();
  }
}
