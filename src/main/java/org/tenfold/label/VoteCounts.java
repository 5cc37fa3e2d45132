package org.tenfold.label;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How many votes each label of a set got for one clip: n_ij of Fleiss 1971. Immutable. */
public final class VoteCounts {
  private final int[] counts;

  private VoteCounts(int[] counts) {
    this.counts = counts;
  }

  /**
   * @param size of the label set, 2..20
   */
  public static VoteCounts none(int size) {
    return of(new int[size]);
  }

  /**
   * @param counts votes in the order of {@link Label}, one for each label of the set
   * @throws IllegalArgumentException on another length or a negative count
   */
  public static VoteCounts of(int... counts) {
    if (counts.length < LabelSet.LEAST || counts.length > Label.MOST) {
      throw new IllegalArgumentException("expected 2 to 20 counts, got " + counts.length);
    }
    for (int count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException(
            "a vote count cannot be negative: " + Arrays.toString(counts));
      }
    }
    return new VoteCounts(counts.clone());
  }

  /**
   * @param size of the label set
   */
  public static VoteCounts tally(Collection<Label> votes, int size) {
    int[] counts = new int[size];
    votes.forEach(vote -> counts[vote.index()]++);
    return new VoteCounts(counts);
  }

  /**
   * The votes of both.
   *
   * @throws IllegalArgumentException when they are of sets of different sizes: a label's number
   *     means another class there
   */
  public VoteCounts plus(VoteCounts other) {
    if (other.counts.length != counts.length) {
      throw new IllegalArgumentException(
          "counts of %d and %d labels cannot be added".formatted(counts.length, other.size()));
    }
    int[] sums = counts.clone();
    Arrays.setAll(sums, i -> sums[i] + other.counts[i]);
    return new VoteCounts(sums);
  }

  /** How many labels there are. */
  public int size() {
    return counts.length;
  }

  /** In the order of files. */
  public List<Label> labels() {
    return Label.first(counts.length);
  }

  public int of(Label emotion) {
    return counts[emotion.index()];
  }

  public int total() {
    return Arrays.stream(counts).sum();
  }

  /** A copy, one for each label. */
  public int[] toArray() {
    return counts.clone();
  }

  /** Share of each label, sum 1; all zero when there are no votes. */
  public double[] distribution() {
    int total = total();
    return Arrays.stream(counts)
        .mapToDouble(count -> total == 0 ? 0 : (double) count / total)
        .toArray();
  }

  /**
   * Shannon entropy of the distribution divided by that of as many equal shares: 0 when all agree,
   * 1 when all labels are equally voted.
   */
  public double normalisedEntropy() {
    double entropy = 0;
    for (double share : distribution()) {
      if (share > 0) {
        entropy -= share * Math.log(share);
      }
    }
    return entropy / Math.log(size());
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
