package org.tenfold.statistics.agreement;

import org.tenfold.statistics.Measure;
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
    PairableVotes pairable = new PairableVotes(CountTable.categories(counts));
    for (int[] row : counts) {
      pairable.add(row, 1);
    }
    return counts.length == 0 ? Measure.undefined(Reason.NO_ITEMS) : pairable.percentAgreement();
  }
}
