package org.tenfold.statistics.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;

/**
 * How much tighter the classes are in one set of features than in another of the same items: the
 * difference of their {@link ClassSeparation} ratios. Paired: a resample draws the same movies for
 * both, so that what makes a movie hard for both is not counted as chance.
 *
 * @param first ratio
 * @param second ratio
 * @param difference the second less the first; below 0 where classes are tighter in the second
 */
public record SeparationDifference(
    Measure first, Measure second, Measure difference, BootstrapIntervals intervals) {

  /**
   * Items whose distances mean something to each other, such as the test clips of one fold.
   *
   * @param first features, [items, dimensions]
   * @param second of the same items in the same order
   * @param classes index of the class of each item
   * @param movieOfItem number of the movie of each item
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Part(float[][] first, float[][] second, int[] classes, long[] movieOfItem) {
    public Part {
      if (first.length != second.length
          || first.length != classes.length
          || first.length != movieOfItem.length) {
        throw new IllegalArgumentException(
            "%d and %d items, %d classes and movies of %d"
                .formatted(first.length, second.length, classes.length, movieOfItem.length));
      }
    }
  }

  /**
   * @param parts one for each
   * @param mean of the ratios over all parts
   */
  public record Found(List<SeparationDifference> parts, SeparationDifference mean) {}

  /** The ratio, the same in each resample, and without each movie in turn. */
  private record Sampled(Measure ratio, List<Measure> replicates, List<Measure> jackknife) {
    static Sampled undefined(Reason reason, int resamples, int movies) {
      Measure none = Measure.undefined(reason);
      return new Sampled(
          none,
          IntStream.range(0, resamples).mapToObj(one -> none).toList(),
          IntStream.range(0, movies).mapToObj(one -> none).toList());
    }

    static Sampled ofAll(List<Sampled> all) {
      return new Sampled(
          mean(all.stream().map(Sampled::ratio).toList()),
          IntStream.range(0, all.getFirst().replicates.size())
              .mapToObj(i -> mean(all.stream().map(one -> one.replicates.get(i)).toList()))
              .toList(),
          IntStream.range(0, all.getFirst().jackknife.size())
              .mapToObj(i -> mean(all.stream().map(one -> one.jackknife.get(i)).toList()))
              .toList());
    }

    private static Measure mean(List<Measure> all) {
      return all.stream()
          .filter(one -> one.value().isEmpty())
          .findFirst()
          .orElseGet(
              () ->
                  Measure.of(
                      all.stream()
                          .mapToDouble(one -> one.value().orElseThrow())
                          .average()
                          .orElseThrow()));
    }

    private static List<Measure> minus(List<Measure> one, List<Measure> other) {
      return IntStream.range(0, one.size()).mapToObj(i -> one.get(i).minus(other.get(i))).toList();
    }

    SeparationDifference to(Sampled second) {
      Measure difference = second.ratio.minus(ratio);
      return new SeparationDifference(
          ratio,
          second.ratio,
          difference,
          BootstrapIntervals.of(
              difference,
              minus(second.replicates, replicates),
              minus(second.jackknife, jackknife)));
    }
  }

  /**
   * Movies of all parts are drawn together, since one movie's clips may be in several of them.
   *
   * @param parts at least one
   */
  public static Found of(List<Part> parts, Bootstrap bootstrap, int threads) {
    Map<Long, Integer> groups = new HashMap<>();
    parts.forEach(
        part ->
            LongStream.of(part.movieOfItem)
                .forEach(
                    movie ->
                        groups.computeIfAbsent(
                            movie, first -> groups.size() % ClassSeparation.MOST_GROUPS)));
    int movies = Math.min(groups.size(), ClassSeparation.MOST_GROUPS);
    List<Sampled> first = new ArrayList<>();
    List<Sampled> second = new ArrayList<>();
    try (Workers workers = new Workers(threads)) {
      for (Part part : parts) {
        int[] group = LongStream.of(part.movieOfItem).mapToInt(groups::get).toArray();
        first.add(sampled(part.first, part.classes, group, movies, bootstrap, workers));
        second.add(sampled(part.second, part.classes, group, movies, bootstrap, workers));
      }
    }
    List<SeparationDifference> differences =
        IntStream.range(0, parts.size())
            .mapToObj(part -> first.get(part).to(second.get(part)))
            .toList();
    return new Found(differences, Sampled.ofAll(first).to(Sampled.ofAll(second)));
  }

  private static Sampled sampled(
      float[][] features,
      int[] classes,
      int[] group,
      int movies,
      Bootstrap bootstrap,
      Workers workers) {
    if (features.length == 0) {
      return Sampled.undefined(Reason.NO_ITEMS, bootstrap.resamples(), movies);
    }
    PairDistances pairs = PairDistances.of(features, classes, group, workers);
    List<Long> names = LongStream.range(0, movies).boxed().toList();
    Measure[] replicates = new Measure[bootstrap.resamples()];
    workers.each(
        replicates.length,
        1,
        (one, end) ->
            replicates[one] =
                pairs.ratio(Arrays.copyOf(bootstrap.weights(names, one), pairs.groups())));
    Measure ratio = pairs.ratio();
    List<Measure> jackknife = new ArrayList<>(pairs.jackknife());
    while (jackknife.size() < movies) {
      jackknife.add(ratio); // movies of other parts, behind the last of this one
    }
    return new Sampled(ratio, Arrays.asList(replicates), jackknife);
  }
}
