package org.tenfold.statistics.comparison;

import org.tenfold.statistics.Interval;

/**
 * What paired seeds decide at 5 %, by the rule of arXiv 2511.19794: a win only where sign-flip test
 * and interval both say so.
 */
public enum Verdict {
  FIRST_BETTER,
  SECOND_BETTER,
  /** The test or the interval leaves nought possible. */
  UNDECIDED,
  /** With so few seeds no difference, however large, would be decided. */
  TOO_FEW_SEEDS;

  private static final double LEVEL = 0.05;

  /**
   * @param seeds paired, as many as were tested
   * @param interval of the first's score less the second's
   */
  public static Verdict of(int seeds, SignFlip test, Interval interval) {
    if (seeds < SignFlip.leastPairs(LEVEL)) {
      return TOO_FEW_SEEDS;
    }
    boolean rare = test.p().value().filter(p -> p <= LEVEL).isPresent();
    if (!rare || !(interval instanceof Interval.Bounds(double low, double high))) {
      return UNDECIDED;
    }
    return low > 0 ? FIRST_BETTER : high < 0 ? SECOND_BETTER : UNDECIDED;
  }
}
