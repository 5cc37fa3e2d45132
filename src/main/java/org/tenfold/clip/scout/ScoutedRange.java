package org.tenfold.clip.scout;

import java.util.List;
import java.util.Set;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/**
 * A range of a movie with one face, and what a network says of it.
 *
 * @param startMicros of the movie
 * @param endMicros exclusive
 * @param probabilities one a label of the project, in their order
 */
public record ScoutedRange(long startMicros, long endMicros, List<Double> probabilities) {
  public ScoutedRange {
    if (endMicros <= startMicros || probabilities.size() < LabelSet.LEAST) {
      throw new IllegalArgumentException("no range, or not one probability a label");
    }
    probabilities = List.copyOf(probabilities);
  }

  /** That it shows one of these. */
  public double of(Set<Label> wanted) {
    double sum = wanted.stream().mapToDouble(emotion -> probabilities.get(emotion.index())).sum();
    return Math.min(1, sum);
  }

  /** Whether at least half of this stretch lies in the range. */
  boolean holds(long start, long end) {
    return 2 * (Math.min(endMicros, end) - Math.max(startMicros, start)) >= end - start;
  }
}
