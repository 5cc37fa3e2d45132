package org.tenfold.statistics;

import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.agreement.CountTable;

/** How undecided the votes on an item are. */
public final class Entropy {
  private Entropy() {}

  /**
   * −Σ p_j ln p_j of the shares of the votes, in nats: 0 when all agree, ln K when all K categories
   * have equally many.
   *
   * @param counts of one item
   */
  public static Measure ofVotes(int[] counts) {
    double votes = CountTable.votes(counts);
    double sum = 0;
    for (int count : counts) {
      sum -= count == 0 ? 0 : count / votes * Math.log(count / votes);
    }
    return votes == 0 ? Measure.undefined(Reason.NO_VOTES) : Measure.of(sum);
  }

  /** The same of shares that sum to 1. */
  public static double ofShares(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum -= share == 0 ? 0 : share * Math.log(share);
    }
    return sum;
  }
}
