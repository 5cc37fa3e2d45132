package org.tenfold.statistics.agreement;

import java.util.function.DoubleSupplier;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * Agreement of two judgements of the same items, corrected for chance (Cohen 1960, weighted: Cohen
 * 1968): κ = (p_o − p_e) / (1 − p_e), with p_e from each rater's own distribution. Used for one
 * rater judging twice (intra-rater reliability) and for pairs of raters.
 *
 * @param items n, judged by both
 * @param observed p_o, weighted agreement, 0..1
 * @param expected p_e, the same by chance
 * @param kappa at most 1
 * @param standardError of κ for large n (Fleiss, Cohen and Everitt 1969, eq. 13)
 * @param interval κ ± 1.96 standard errors, 95 %
 * @param standardErrorWithoutAgreement under the hypothesis that κ is 0 (ibid., eq. 9)
 */
public record CohensKappa(
    long items,
    Measure observed,
    Measure expected,
    Measure kappa,
    Measure standardError,
    Interval interval,
    Measure standardErrorWithoutAgreement) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** How much two different categories still agree. */
  public enum Weighting {
    /** Not at all. */
    NONE,
    /** 1 − |i − j| / (K − 1), for ordered categories. */
    LINEAR,
    /** 1 − (i − j)² / (K − 1)², for ordered categories. */
    QUADRATIC;

    double weight(int one, int other, int categories) {
      double apart = Math.abs(one - other) / Math.max(1.0, categories - 1.0);
      return switch (this) {
        case NONE -> one == other ? 1 : 0;
        case LINEAR -> 1 - apart;
        case QUADRATIC -> 1 - apart * apart;
      };
    }
  }

  /**
   * @param table counts of items by first and second judgement, square
   * @return kappa, or why there is none
   */
  public static Measure of(int[][] table) {
    return of(table, Weighting.NONE).kappa();
  }

  /**
   * @param table counts of items by first and second judgement, square
   */
  public static CohensKappa of(int[][] table, Weighting weighting) {
    Shares shares = Shares.of(table, weighting);
    Measure kappa = shares.measure(() -> (shares.observed - shares.expected) / shares.rest());
    Measure error = shares.measure(() -> Math.sqrt(shares.variance()));
    return new CohensKappa(
        shares.items,
        shares.items == 0 ? Measure.undefined(Reason.NO_ITEMS) : Measure.of(shares.observed),
        shares.items == 0 ? Measure.undefined(Reason.NO_ITEMS) : Measure.of(shares.expected),
        kappa,
        error,
        interval(kappa, error),
        shares.measure(() -> Math.sqrt(shares.varianceWithoutAgreement())));
  }

  /** κ over its standard error without agreement: standard normal when κ is 0 and n is large. */
  public Measure z() {
    return standardErrorWithoutAgreement.value().filter(error -> error == 0).isPresent()
        ? Measure.undefined(Reason.NO_VARIATION)
        : kappa.dividedBy(standardErrorWithoutAgreement);
  }

  /** The probability of so great a |z| or a greater one when κ is 0. */
  public Measure p() {
    return z().map(z -> 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  private static Interval interval(Measure kappa, Measure error) {
    if (kappa instanceof Measure.Undefined(Reason why)) {
      return Interval.undefined(why);
    }
    double middle = kappa.value().orElseThrow();
    double reach = NORMAL.inverseCumulativeProbability(.975) * error.value().orElseThrow();
    return Interval.of(middle - reach, middle + reach);
  }

  /** p_ij, their weights, and the weighted means w̄_i. and w̄_.j of rows and columns. */
  private static final class Shares {
    private final long items;
    private final double[][] joint;
    private final double[][] weights;
    private final double[] first;
    private final double[] second;
    private final double[] rowMeans;
    private final double[] columnMeans;
    private double observed;
    private double expected;

    private Shares(int categories, long items) {
      this.items = items;
      joint = new double[categories][categories];
      weights = new double[categories][categories];
      first = new double[categories];
      second = new double[categories];
      rowMeans = new double[categories];
      columnMeans = new double[categories];
    }

    static Shares of(int[][] table, Weighting weighting) {
      long items = 0;
      for (int[] row : table) {
        items += CountTable.votes(row);
      }
      Shares shares = new Shares(table.length, items);
      shares.eachCell((i, j) -> shares.count(i, j, table[i][j], weighting));
      shares.eachCell(shares::average);
      return shares;
    }

    private void count(int i, int j, int count, Weighting weighting) {
      double share = (double) count / Math.max(1, items);
      joint[i][j] = share;
      weights[i][j] = weighting.weight(i, j, joint.length);
      first[i] += share;
      second[j] += share;
    }

    private void average(int i, int j) {
      rowMeans[i] += second[j] * weights[i][j];
      columnMeans[j] += first[i] * weights[i][j];
      observed += joint[i][j] * weights[i][j];
      expected += first[i] * second[j] * weights[i][j];
    }

    double rest() {
      return 1 - expected;
    }

    double variance() {
      double[] sum = new double[1];
      eachCell(
          (i, j) -> {
            double term = weights[i][j] * rest() - (rowMeans[i] + columnMeans[j]) * (1 - observed);
            sum[0] += joint[i][j] * term * term;
          });
      double centre = observed * expected - 2 * expected + observed;
      // rounding can leave a hair below nought where agreement is full
      return Math.max(0, sum[0] - centre * centre) / (items * Math.pow(rest(), 4));
    }

    double varianceWithoutAgreement() {
      double[] sum = new double[1];
      eachCell(
          (i, j) -> {
            double term = weights[i][j] - (rowMeans[i] + columnMeans[j]);
            sum[0] += first[i] * second[j] * term * term;
          });
      return Math.max(0, sum[0] - expected * expected) / (items * rest() * rest());
    }

    Measure measure(DoubleSupplier value) {
      if (items == 0) {
        return Measure.undefined(Reason.NO_ITEMS);
      }
      return oneCategory()
          ? Measure.undefined(Reason.ONE_CATEGORY)
          : Measure.of(value.getAsDouble());
    }

    private boolean oneCategory() {
      for (int category = 0; category < first.length; category++) {
        if (first[category] == 1 && second[category] == 1) {
          return true;
        }
      }
      return rest() <= 0;
    }

    private void eachCell(Cell action) {
      for (int i = 0; i < joint.length; i++) {
        for (int j = 0; j < joint.length; j++) {
          action.at(i, j);
        }
      }
    }

    private interface Cell {
      void at(int i, int j);
    }
  }
}
