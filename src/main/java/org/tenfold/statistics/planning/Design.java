package org.tenfold.statistics.planning;

import java.util.List;
import java.util.stream.IntStream;
import org.tenfold.statistics.agreement.Saturation;

/**
 * What somebody thinks of asking for.
 *
 * @param clips n
 * @param votes k, of each clip
 * @param people how many share the votes equally; at least {@code votes}, since nobody judges a
 *     clip twice
 * @param ruleVotes votes of the label rule
 * @param ruleThreshold of so many votes, those that make a label; of k the same share does
 */
public record Design(int clips, int votes, int people, int ruleVotes, int ruleThreshold) {
  public static final int LEAST_CLIPS = 10;
  public static final int MOST_CLIPS = 1_000_000;
  public static final int LEAST_VOTES = 2;
  public static final int MOST_VOTES = 30;
  public static final int MOST_PEOPLE = 10_000;

  private static final List<Integer> USUAL = List.of(2, 3, 5, 7, 10, 15, 20);

  public Design {
    if (clips < LEAST_CLIPS
        || clips > MOST_CLIPS
        || votes < LEAST_VOTES
        || votes > MOST_VOTES
        || people < votes
        || people > MOST_PEOPLE) {
      throw new IllegalArgumentException("no such design");
    }
  }

  /** The numbers of votes that are told side by side, {@code votes} among them. */
  List<Integer> compared() {
    return IntStream.concat(USUAL.stream().mapToInt(one -> one), IntStream.of(votes))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  /** How many of k votes make a label. */
  public int needed(int k) {
    return Saturation.scaled(ruleThreshold, ruleVotes, k);
  }

  /** The share of votes in the long run that would make a label. */
  double share() {
    return (double) ruleThreshold / ruleVotes;
  }
}
