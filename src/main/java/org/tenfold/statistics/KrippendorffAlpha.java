package org.tenfold.statistics;

import java.util.Arrays;
import org.tenfold.statistics.Measure.Reason;

/**
 * Krippendorff's alpha for nominal categories: agreement beyond chance where items may have
 * different numbers of votes (Krippendorff 2004, "Content Analysis"). Items with fewer than two
 * votes have nothing to compare and drop out.
 *
 * @param items items with at least two votes
 * @param pairableVotes n, the votes of those items
 * @param observedDisagreement D_o, 0..1
 * @param expectedDisagreement D_e, 0..1
 * @param alpha 1 − D_o / D_e, at most 1; undefined when all pairable votes fall into one category
 */
public record KrippendorffAlpha(
    int items,
    long pairableVotes,
    Measure observedDisagreement,
    Measure expectedDisagreement,
    Measure alpha) {

  /**
   * @param counts [items, categories]: the votes of item i for category j
   * @throws IllegalArgumentException when rows differ in length or a count is negative
   */
  public static KrippendorffAlpha nominal(int[][] counts) {
    int categories = CountTable.categories(counts);
    int[][] pairable =
        Arrays.stream(counts).filter(row -> CountTable.votes(row) >= 2).toArray(int[][]::new);
    if (pairable.length == 0) {
      Measure undefined =
          Measure.undefined(counts.length == 0 ? Reason.NO_ITEMS : Reason.FEWER_THAN_TWO_VOTES);
      return new KrippendorffAlpha(0, 0, undefined, undefined, undefined);
    }
    long[] totals = CountTable.columnSums(pairable, categories);
    long votes = Arrays.stream(totals).sum();
    double agreeingByChance =
        Arrays.stream(totals).mapToDouble(total -> (double) total * (total - 1)).sum();
    double observed =
        Arrays.stream(pairable).mapToDouble(KrippendorffAlpha::disagreement).sum() / votes;
    double expected = 1 - agreeingByChance / ((double) votes * (votes - 1));
    boolean oneCategory = Arrays.stream(totals).filter(total -> total > 0).count() == 1;
    return new KrippendorffAlpha(
        pairable.length,
        votes,
        Measure.of(observed),
        Measure.of(expected),
        oneCategory ? Measure.undefined(Reason.ONE_CATEGORY) : Measure.of(1 - observed / expected));
  }

  /** Pairs of differing votes on one item, weighted so that every vote counts once. */
  private static double disagreement(int[] row) {
    double disagreeing = CountTable.pairs(row) - CountTable.agreeingPairs(row);
    return disagreeing / (CountTable.votes(row) - 1);
  }
}
