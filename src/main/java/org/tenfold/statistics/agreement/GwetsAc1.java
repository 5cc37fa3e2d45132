package org.tenfold.statistics.agreement;

import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/** Agreement beyond chance that stays steady when one category is very frequent. */
public final class GwetsAc1 {
  private GwetsAc1() {}

  /**
   * AC1 = (P̄ − P_e) / (1 − P_e) with P_e = Σ π_j (1 − π_j) / (K − 1), π_j the mean over items of
   * the share of category j in an item's votes (Gwet 2008); P̄ is {@link PercentAgreement}. At most
   * 1.
   *
   * @param counts [items, K]: the votes of item i for category j; K counts unused categories too
   */
  public static Measure of(int[][] counts) {
    int categories = CountTable.categories(counts);
    Measure percent = PercentAgreement.of(counts);
    if (categories == 1) {
      return Measure.undefined(Reason.FEWER_THAN_TWO_CATEGORIES);
    }
    double chance = 0;
    for (double share : meanShares(counts, categories)) {
      chance += share * (1 - share) / (categories - 1);
    }
    double byChance = chance;
    return percent.map(agreement -> (agreement - byChance) / (1 - byChance));
  }

  private static double[] meanShares(int[][] counts, int categories) {
    double[] shares = new double[categories];
    int items = 0;
    for (int[] row : counts) {
      double votes = CountTable.votes(row);
      for (int category = 0; category < categories && votes > 0; category++) {
        shares[category] += row[category] / votes;
      }
      items += votes > 0 ? 1 : 0;
    }
    for (int category = 0; category < categories; category++) {
      shares[category] /= Math.max(1, items);
    }
    return shares;
  }
}
