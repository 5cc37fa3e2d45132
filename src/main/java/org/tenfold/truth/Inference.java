package org.tenfold.truth;

import java.util.Arrays;

/**
 * What a method made of votes. The arrays belong to whoever asked for the inference: nobody else
 * keeps or changes them.
 *
 * @param posterior [items, categories]: the probability that this is the item's true category; each
 *     row has the sum 1
 * @param priors the share of each category among the items as the method estimates or assumes it;
 *     with the sum 1
 * @param errors [annotators, categories, categories]: the probability that this annotator says the
 *     last category of an item that truly is the middle one; each row has the sum 1. Where nothing
 *     is known of a row, because no item the annotator judged can be of that category, its cells
 *     are equal
 * @param logLikelihood of the votes, natural logarithm, at most 0, without the multinomial
 *     coefficients of repeated votes
 * @param iterations done
 * @param converged whether they ended by themselves; false when they were cut off
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Inference(
    double[][] posterior,
    double[] priors,
    double[][][] errors,
    double logLikelihood,
    int iterations,
    boolean converged) {
  /** Differences below this are rounding. */
  private static final double TIE = 1e-9;

  /**
   * Index of the item's most probable category; of several whose probabilities lie within 1e-9 of
   * the greatest, the lowest index.
   */
  public int label(int item) {
    return firstOfGreatest(posterior[item]);
  }

  /** {@link #label} of every item. */
  public int[] labels() {
    return Arrays.stream(posterior).mapToInt(Inference::firstOfGreatest).toArray();
  }

  /**
   * {@link #label} of every item, but of several categories that are equally probable the one with
   * most votes: with few votes a method may know nothing of an item, and then the people who voted
   * do.
   *
   * @param votes that this was inferred from
   */
  public int[] labels(Votes votes) {
    int[][] counts = votes.counts();
    int[] labels = labels();
    for (int item = 0; item < labels.length; item++) {
      double greatest = Arrays.stream(posterior[item]).max().orElseThrow();
      for (int category = 0; category < counts[item].length; category++) {
        boolean equal = posterior[item][category] >= greatest - TIE;
        if (equal && counts[item][category] > counts[item][labels[item]]) {
          labels[item] = category;
        }
      }
    }
    return labels;
  }

  static int firstOfGreatest(double[] row) {
    double greatest = Arrays.stream(row).max().orElseThrow();
    int first = 0;
    while (row[first] < greatest - TIE) {
      first++;
    }
    return first;
  }
}
