package org.tenfold.statistics.agreement;

import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/** Agreement beyond chance where every category is equally likely by chance. */
public final class RandolphsKappa {
  private RandolphsKappa() {}

  /**
   * κ_free = (P̄ − 1/K) / (1 − 1/K), free-marginal multirater kappa (Randolph 2005); P̄ is {@link
   * PercentAgreement}, so items may have different numbers of votes. At most 1.
   *
   * @param counts [items, K]: the votes of item i for category j; K counts unused categories too
   */
  public static Measure of(int[][] counts) {
    double chance = 1.0 / CountTable.categories(counts);
    Measure percent = PercentAgreement.of(counts);
    return chance == 1
        ? Measure.undefined(Reason.FEWER_THAN_TWO_CATEGORIES)
        : percent.map(agreement -> (agreement - chance) / (1 - chance));
  }
}
