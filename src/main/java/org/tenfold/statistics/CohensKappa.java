package org.tenfold.statistics;

/**
 * Agreement of two judgements of the same items, corrected for chance (Cohen 1960): κ = (p_o − p_e)
 * / (1 − p_e), with p_e from each rater's own distribution. Used for one rater judging twice
 * (intra-rater reliability) and for pairs of raters.
 */
public final class CohensKappa {
  private CohensKappa() {}

  /**
   * @param table counts of items by first and second judgement, square
   * @return kappa, or why there is none
   */
  public static Measure of(int[][] table) {
    int n = table.length;
    long items = 0;
    long same = 0;
    long[] first = new long[n];
    long[] second = new long[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        items += table[i][j];
        first[i] += table[i][j];
        second[j] += table[i][j];
      }
      same += table[i][i];
    }
    if (items == 0) {
      return Measure.undefined(Measure.Reason.NO_ITEMS);
    }
    double expected = 0;
    for (int i = 0; i < n; i++) {
      expected += (double) first[i] / items * second[i] / items;
    }
    if (expected >= 1) {
      return Measure.undefined(Measure.Reason.ONE_CATEGORY);
    }
    double observed = (double) same / items;
    return Measure.of((observed - expected) / (1 - expected));
  }
}
