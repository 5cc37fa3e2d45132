package org.tenfold.emotion;

import java.util.Arrays;
import java.util.Collection;

/** How many votes each of the seven emotions got for one clip: n_ij of Fleiss 1971. Immutable. */
public final class VoteCounts {
  private static final VoteCounts NONE = new VoteCounts(new int[Emotion.COUNT]);

  private final int[] counts;

  private VoteCounts(int[] counts) {
    this.counts = counts;
  }

  public static VoteCounts none() {
    return NONE;
  }

  /**
   * @param counts votes in the order of {@link Emotion}, length 7
   * @throws IllegalArgumentException on another length or a negative count
   */
  public static VoteCounts of(int... counts) {
    if (counts.length != Emotion.COUNT) {
      throw new IllegalArgumentException(
          "expected " + Emotion.COUNT + " counts, got " + counts.length);
    }
    for (int count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException(
            "a vote count cannot be negative: " + Arrays.toString(counts));
      }
    }
    return new VoteCounts(counts.clone());
  }

  public static VoteCounts tally(Collection<Emotion> votes) {
    int[] counts = new int[Emotion.COUNT];
    votes.forEach(vote -> counts[vote.index()]++);
    return new VoteCounts(counts);
  }

  /** The votes of both. */
  public VoteCounts plus(VoteCounts other) {
    int[] sums = counts.clone();
    Arrays.setAll(sums, i -> sums[i] + other.counts[i]);
    return new VoteCounts(sums);
  }

  public int of(Emotion emotion) {
    return counts[emotion.index()];
  }

  public int total() {
    return Arrays.stream(counts).sum();
  }

  /** A copy, length 7. */
  public int[] toArray() {
    return counts.clone();
  }

  /** Share of each emotion, length 7, sum 1; all zero when there are no votes. */
  public double[] distribution() {
    int total = total();
    return Arrays.stream(counts)
        .mapToDouble(count -> total == 0 ? 0 : (double) count / total)
        .toArray();
  }

  /**
   * Shannon entropy of the distribution divided by ln 7: 0 when all agree, 1 when all emotions are
   * equally voted.
   */
  public double normalisedEntropy() {
    double entropy = 0;
    for (double share : distribution()) {
      if (share > 0) {
        entropy -= share * Math.log(share);
      }
    }
    return entropy / Math.log(Emotion.COUNT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VoteCounts that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts);
  }
}
