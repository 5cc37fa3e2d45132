package org.tenfold.truth;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * What speaks against believing an inference. Immutable.
 *
 * @param votesPerAnnotator the median
 * @param numbersPerAnnotator how many the method fits for each of them
 * @param unvoted indices of the items whose label nobody voted
 * @param converged whether the iteration ended by itself
 */
public record Doubts(
    double votesPerAnnotator, int numbersPerAnnotator, List<Integer> unvoted, boolean converged) {
  /** A number that rests on a single vote is that vote. */
  private static final int VOTES_PER_NUMBER = 2;

  public Doubts {
    unvoted = List.copyOf(unvoted);
  }

  public static Doubts of(TruthMethod method, Votes votes, Inference inference) {
    int[] labels = inference.labels(votes);
    int[][] counts = votes.counts();
    return new Doubts(
        Median.withDefaults().withCopy(true).evaluate(votes.votesByAnnotator()),
        method.numbersPerAnnotator(votes.categories().size()),
        IntStream.range(0, labels.length)
            .filter(item -> counts[item][labels[item]] == 0)
            .boxed()
            .toList(),
        inference.converged());
  }

  /** Whether there are fewer than two votes to each number that the method fits. */
  public boolean tooFewVotes() {
    return votesPerAnnotator < VOTES_PER_NUMBER * numbersPerAnnotator;
  }
}
