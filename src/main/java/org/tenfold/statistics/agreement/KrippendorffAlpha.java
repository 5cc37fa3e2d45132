package org.tenfold.statistics.agreement;

import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * Krippendorff's alpha: agreement beyond chance where items may have different numbers of votes
 * (Krippendorff 2004, "Content Analysis"). Items with fewer than two votes have nothing to compare
 * and drop out.
 *
 * @param items items with at least two votes
 * @param pairableVotes n, the votes of those items
 * @param observedDisagreement D_o; 0..1 for nominal categories
 * @param expectedDisagreement D_e; 0..1 for nominal categories
 * @param alpha 1 − D_o / D_e, at most 1; undefined when all pairable votes fall into one category
 */
public record KrippendorffAlpha(
    int items,
    long pairableVotes,
    Measure observedDisagreement,
    Measure expectedDisagreement,
    Measure alpha) {

  /**
   * Alpha of categories that are all equally different, from whole sums.
   *
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

  /**
   * Alpha where some disagreements are worse than others.
   *
   * @param counts [items, categories]: the votes of item i for category j
   * @param distance of two categories
   * @throws IllegalArgumentException when rows differ in length or a count is negative
   */
  public static KrippendorffAlpha of(int[][] counts, Distance distance) {
    Coincidences pairs = Coincidences.of(counts);
    if (pairs.items() == 0) {
      Measure undefined =
          Measure.undefined(counts.length == 0 ? Reason.NO_ITEMS : Reason.FEWER_THAN_TWO_VOTES);
      return new KrippendorffAlpha(0, 0, undefined, undefined, undefined);
    }
    double observed = pairs.observedDistance(distance) / pairs.votes();
    double expected = pairs.expectedDistance(distance) / pairs.votes();
    return new KrippendorffAlpha(
        pairs.items(),
        pairs.votes(),
        Measure.of(observed),
        Measure.of(expected),
        expected == 0
            ? Measure.undefined(Reason.ONE_CATEGORY)
            : Measure.of(1 - observed / expected));
  }
}
