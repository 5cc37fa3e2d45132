package org.tenfold.label;

import java.util.Optional;

/**
 * When do the votes of a clip make a single label? DFEW: ten votes, at least six for one label (the
 * paper prints "more than 6", yet its released data label clips with exactly six; notes in
 * docs/decisions).
 *
 * @param votes how many votes a finished clip has
 * @param threshold least number of votes for one label; more than half of {@code votes}, so that
 *     the label is unique
 */
public record LabelRule(int votes, int threshold) {
  public static final LabelRule DFEW = new LabelRule(10, 6);

  public LabelRule {
    if (!isOne(votes, threshold)) {
      throw new IllegalArgumentException(
          "threshold "
              + threshold
              + " of "
              + votes
              + " votes: it must be more than half and at most all of them");
    }
  }

  /** Whether so many votes can be asked for, and so many of them for one label. */
  public static boolean isOne(int votes, int threshold) {
    return votes >= 1 && threshold <= votes && 2 * threshold > votes;
  }

  public boolean finished(VoteCounts counts) {
    return counts.total() == votes;
  }

  /** The single label, or empty when the clip is unfinished or no label reaches the threshold. */
  public Optional<Label> label(VoteCounts counts) {
    return finished(counts)
        ? counts.labels().stream().filter(label -> counts.of(label) >= threshold).findFirst()
        : Optional.empty();
  }
}
