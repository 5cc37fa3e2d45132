package org.tenfold.statistics.projection;

import java.util.Arrays;

/**
 * p_ij of t-SNE (van der Maaten and Hinton 2008, eq. 1 and section 3.1; of the nearest neighbours
 * alone, van der Maaten 2014): symmetric, with the sum 1, row after row.
 *
 * @param start where each row begins in the other two, and after the last where it ends
 * @param column the other item
 * @param value p_ij
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Affinities(int[] start, int[] column, double[] value) {
  private static final int STEPS = 100;
  private static final double TOLERANCE = 1e-5;

  static Affinities of(Neighbours neighbours, double perplexity, Workers workers) {
    int items = neighbours.index().length;
    double[][] conditional = new double[items][];
    workers.each(
        items,
        256,
        (first, end) -> {
          for (int item = first; item < end; item++) {
            conditional[item] = conditional(neighbours.squared()[item], perplexity);
          }
        });
    return symmetric(neighbours.index(), conditional);
  }

  /**
   * p_j|i ∝ exp(−β d²), with the β whose distribution has this perplexity, found by bisection.
   *
   * @param squared distances, least first
   */
  static double[] conditional(double[] squared, double perplexity) {
    double wanted = Math.log(perplexity);
    double[] shares = new double[squared.length];
    double least = 0;
    double most = Double.POSITIVE_INFINITY;
    double beta = 1;
    for (int step = 0; step < STEPS; step++) {
      double entropy = entropy(squared, beta, shares);
      if (Math.abs(entropy - wanted) <= TOLERANCE) {
        break;
      }
      if (entropy > wanted) {
        least = beta;
        beta = Double.isInfinite(most) ? 2 * beta : (beta + most) / 2;
      } else {
        most = beta;
        beta = (beta + least) / 2;
      }
    }
    return shares;
  }

  /** In nats; fills in the shares. Distances count from the least, which changes no share. */
  private static double entropy(double[] squared, double beta, double[] shares) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < squared.length; i++) {
      double beyond = squared[i] - squared[0];
      shares[i] = Math.exp(-beta * beyond);
      sum += shares[i];
      weighted += shares[i] * beyond;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum; // 1 or more, as the least distance counts 1
    }
    return Math.log(sum) + beta * weighted / sum;
  }

  /** (p_j|i + p_i|j) / 2n. */
  private static Affinities symmetric(int[][] index, double[][] conditional) {
    int items = index.length;
    int[][] from = chosenBy(index);
    int[] start = new int[items + 1];
    int[] column = new int[2 * items * index[0].length];
    double[] value = new double[column.length];
    double[] sums = new double[items];
    int[] touched = new int[2 * items];
    int end = 0;
    for (int item = 0; item < items; item++) {
      int count = 0;
      for (int i = 0; i < index[item].length; i++) {
        sums[index[item][i]] += conditional[item][i];
        touched[count++] = index[item][i];
      }
      for (int i = 0; i < from[item].length; i += 2) {
        int other = from[item][i];
        sums[other] += conditional[other][from[item][i + 1]];
        touched[count++] = other;
      }
      Arrays.sort(touched, 0, count);
      for (int i = 0; i < count; i++) {
        int other = touched[i];
        if (i == 0 || other != touched[i - 1]) {
          column[end] = other;
          value[end++] = sums[other] / (2 * items);
          sums[other] = 0;
        }
      }
      start[item + 1] = end;
    }
    return new Affinities(start, Arrays.copyOf(column, end), Arrays.copyOf(value, end));
  }

  /** Of each item those that have it among their neighbours, each followed by the place there. */
  private static int[][] chosenBy(int[][] index) {
    int[] length = new int[index.length];
    for (int[] row : index) {
      for (int other : row) {
        length[other] += 2;
      }
    }
    int[][] from = new int[index.length][];
    Arrays.setAll(from, item -> new int[length[item]]);
    int[] filled = new int[index.length];
    for (int item = 0; item < index.length; item++) {
      for (int i = 0; i < index[item].length; i++) {
        int other = index[item][i];
        from[other][filled[other]++] = item;
        from[other][filled[other]++] = i;
      }
    }
    return from;
  }

  int items() {
    return start.length - 1;
  }
}
