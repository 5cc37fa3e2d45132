package org.tenfold.statistics.comparison;

import org.apache.commons.statistics.inference.BinomialTest;

/**
 * The exact McNemar test of two accuracies on the same items (McNemar 1947; Dietterich 1998,
 * section 3.1): of the items that only one of both got right, do both have half? It takes items as
 * independent of each other, which clips of one movie are not; {@link PairedPredictions} resamples
 * movies.
 *
 * @param onlyFirst how many items only the first predicted rightly
 * @param onlySecond how many only the second did
 * @param p two-sided, 0..1: twice the smaller binomial tail at 1/2, 1 when no item tells them apart
 */
public record McNemar(int onlyFirst, int onlySecond, double p) {

  public static McNemar of(int onlyFirst, int onlySecond) {
    int all = Math.addExact(onlyFirst, onlySecond);
    double p = all == 0 ? 1 : BinomialTest.withDefaults().test(all, onlyFirst, 0.5).getPValue();
    return new McNemar(onlyFirst, onlySecond, p);
  }

  /**
   * @param truth index of the true class of each item
   * @param first what one model predicted
   * @param second what the other did
   * @throws IllegalArgumentException when they are not as many
   */
  public static McNemar of(int[] truth, int[] first, int[] second) {
    if (first.length != truth.length || second.length != truth.length) {
      throw new IllegalArgumentException(
          "%d items, but %d and %d predictions"
              .formatted(truth.length, first.length, second.length));
    }
    int onlyFirst = 0;
    int onlySecond = 0;
    for (int item = 0; item < truth.length; item++) {
      boolean firstRight = first[item] == truth[item];
      boolean secondRight = second[item] == truth[item];
      onlyFirst += firstRight && !secondRight ? 1 : 0;
      onlySecond += secondRight && !firstRight ? 1 : 0;
    }
    return of(onlyFirst, onlySecond);
  }
}
