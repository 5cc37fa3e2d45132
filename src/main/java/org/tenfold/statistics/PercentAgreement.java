package org.tenfold.statistics;

import java.util.Arrays;
import org.tenfold.statistics.Measure.Reason;

/** Agreement without regard to chance. */
public final class PercentAgreement {
  private PercentAgreement() {}

  /**
   * The share of pairs of votes on one item that agree, averaged over all items with at least two
   * votes; 0..1. Equals Fleiss' P̄ when all items have the same number of votes.
   *
   * @param counts [items, categories]: the votes of item i for category j
   */
  public static Measure of(int[][] counts) {
    CountTable.categories(counts);
    return Arrays.stream(counts)
        .filter(row -> CountTable.votes(row) >= 2)
        .mapToDouble(row -> (double) CountTable.agreeingPairs(row) / CountTable.pairs(row))
        .average()
        .stream()
        .mapToObj(Measure::of)
        .findAny()
        .orElseGet(
            () ->
                Measure.undefined(
                    counts.length == 0 ? Reason.NO_ITEMS : Reason.FEWER_THAN_TWO_VOTES));
  }
}
