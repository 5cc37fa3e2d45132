package org.tenfold.benchmark.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Scores;

/**
 * What one way of predicting says of the same clips under several seeds.
 *
 * @param bySeed one prediction for each clip, by number of the clip, the same clips for every seed;
 *     at least one seed
 * @param classes how many labels there are
 */
public record SeedRuns(SortedMap<Long, List<Prediction>> bySeed, int classes) {
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /**
   * @throws IllegalArgumentException when there is no seed, or seeds were tested on other clips
   */
  public SeedRuns {
    if (bySeed.isEmpty()) {
      throw new IllegalArgumentException("without a run there are no results");
    }
    TreeMap<Long, List<Prediction>> sorted = new TreeMap<>();
    bySeed.forEach((seed, all) -> sorted.put(seed, sorted(all)));
    List<String> clips = names(sorted.firstEntry().getValue());
    if (!sorted.values().stream().allMatch(all -> names(all).equals(clips))) {
      throw new IllegalArgumentException("the runs were tested on different clips");
    }
    bySeed = Collections.unmodifiableSortedMap(sorted);
  }

  private static List<Prediction> sorted(List<Prediction> all) {
    List<Prediction> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Prediction::videoName, BY_NUMBER));
    return List.copyOf(sorted);
  }

  private static List<String> names(List<Prediction> all) {
    return all.stream().map(Prediction::videoName).toList();
  }

  /** Clips in the order of all lists of predictions. */
  public List<Prediction> clips() {
    return bySeed.firstEntry().getValue();
  }

  /** Whether both predict the same clips. */
  public boolean sameClips(SeedRuns other) {
    return names(clips()).equals(names(other.clips()));
  }

  public List<Prediction> all() {
    return bySeed.values().stream().flatMap(List::stream).toList();
  }

  /** In the order of the seeds. */
  public List<Scores> scores() {
    return bySeed.values().stream().map(all -> Scores.of(all, classes)).toList();
  }

  /** Of these seeds, in their order. */
  public Map<Long, List<Prediction>> of(Collection<Long> seeds) {
    Map<Long, List<Prediction>> some = new TreeMap<>(bySeed);
    some.keySet().retainAll(seeds);
    return some;
  }
}
