package org.tenfold.statistics;

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
    PairableVotes pairable = new PairableVotes(CountTable.categories(counts));
    for (int[] row : counts) {
      pairable.add(row, 1);
    }
    if (counts.length == 0) {
      Measure undefined = Measure.undefined(Reason.NO_ITEMS);
      return new KrippendorffAlpha(0, 0, undefined, undefined, undefined);
    }
    return new KrippendorffAlpha(
        Math.toIntExact(pairable.items()),
        pairable.votes(),
        pairable.observedDisagreement(),
        pairable.expectedDisagreement(),
        pairable.alpha());
  }
}
