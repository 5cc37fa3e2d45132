package org.tenfold.statistics.reliability;

import org.apache.commons.statistics.distribution.FDistribution;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * Intraclass correlation of numbers that several judges gave to the same items (Shrout and Fleiss
 * 1979; names after McGraw and Wong 1996). It suits ratings such as intensity or valence, not
 * emotions by name. Every judge rates every item.
 *
 * @param icc at most 1
 * @param f of the test whether items differ at all
 * @param df1 degrees of freedom of {@code f}
 * @param df2 degrees of freedom of {@code f}
 * @param p probability of so great an F when they do not
 * @param interval 95 %
 */
public record IntraclassCorrelation(
    Measure icc, Measure f, int df1, int df2, Measure p, Interval interval) {
  private static final double UPPER = .975;

  /** Which correlation. */
  public enum Form {
    /** ICC(1): each item has judges of its own; one rating. */
    ONE_WAY(false),
    /** ICC(A,1), Shrout and Fleiss's (2,1): judges drawn at random, absolute agreement. */
    AGREEMENT(false),
    /** ICC(C,1), Shrout and Fleiss's (3,1): these judges and no others, consistency. */
    CONSISTENCY(false),
    /** ICC(1,k): the mean of k ratings. */
    ONE_WAY_OF_MEAN(true),
    /** ICC(A,k). */
    AGREEMENT_OF_MEAN(true),
    /** ICC(C,k). */
    CONSISTENCY_OF_MEAN(true);

    private final boolean ofMean;

    Form(boolean ofMean) {
      this.ofMean = ofMean;
    }
  }

  /**
   * @param ratings [items, judges], finite, none missing
   * @throws IllegalArgumentException when rows differ in length
   */
  public static IntraclassCorrelation of(double[][] ratings, Form form) {
    int n = ratings.length;
    int k = n == 0 ? 0 : ratings[0].length;
    if (n < 2 || k < 2) {
      return undefined(n < 2 ? Reason.FEWER_THAN_TWO_ITEMS : Reason.FEWER_THAN_TWO_JUDGES);
    }
    return switch (form) {
      case ONE_WAY, ONE_WAY_OF_MEAN -> {
        MeanSquares squares = MeanSquares.of(ratings);
        yield ratio(squares, squares.within(), n * (k - 1), form);
      }
      case CONSISTENCY, CONSISTENCY_OF_MEAN -> {
        MeanSquares squares = MeanSquares.of(ratings);
        yield ratio(squares, squares.error(), (n - 1) * (k - 1), form);
      }
      case AGREEMENT, AGREEMENT_OF_MEAN -> agreement(MeanSquares.of(ratings), form);
    };
  }

  /** The forms that are a function of F = MSR / (MSW or MSE) alone. */
  private static IntraclassCorrelation ratio(
      MeanSquares squares, double noise, int df2, Form form) {
    if (noise == 0) {
      return undefined(Reason.NO_VARIATION);
    }
    int k = squares.judges();
    int df1 = squares.items() - 1;
    double f = squares.betweenItems() / noise;
    double low = f / quantile(df1, df2);
    double high = f * quantile(df2, df1);
    return new IntraclassCorrelation(
        Measure.of(ofF(f, k, form)),
        Measure.of(f),
        df1,
        df2,
        p(f, df1, df2),
        Interval.of(ofF(low, k, form), ofF(high, k, form)));
  }

  private static double ofF(double f, int k, Form form) {
    return form.ofMean ? 1 - 1 / f : (f - 1) / (f + k - 1);
  }

  private static IntraclassCorrelation agreement(MeanSquares squares, Form form) {
    if (squares.error() == 0) {
      return undefined(Reason.NO_VARIATION);
    }
    int n = squares.items();
    int k = squares.judges();
    double msr = squares.betweenItems();
    double mse = squares.error();
    double msc = squares.betweenJudges();
    int df2 = (n - 1) * (k - 1);
    double icc = (msr - mse) / (msr + (k - 1) * mse + k * (msc - mse) / n);
    double f = msr / mse;
    double v = degreesOfFreedom(icc, msc / mse, n, k);
    double f1 = quantile(n - 1, v);
    double f2 = quantile(v, n - 1);
    double others = k * msc + (k * (double) n - k - n) * mse;
    double low = n * (msr - f1 * mse) / (f1 * others + n * msr);
    double high = n * (f2 * msr - mse) / (others + n * f2 * msr);
    return new IntraclassCorrelation(
        Measure.of(stepUp(icc, k, form)),
        Measure.of(f),
        n - 1,
        df2,
        p(f, n - 1, df2),
        Interval.of(stepUp(low, k, form), stepUp(high, k, form)));
  }

  /** Satterthwaite's approximation (Shrout and Fleiss 1979, p. 424). */
  private static double degreesOfFreedom(double icc, double fj, int n, int k) {
    double rest = n * (1 + (k - 1) * icc) - k * icc;
    double sum = k * icc * fj + rest;
    return (k - 1.0)
        * (n - 1)
        * sum
        * sum
        / ((n - 1) * (double) k * k * icc * icc * fj * fj + rest * rest);
  }

  /** Spearman and Brown: from one rating to the mean of k. */
  private static double stepUp(double icc, int k, Form form) {
    return form.ofMean ? k * icc / (1 + (k - 1) * icc) : icc;
  }

  private static double quantile(double df1, double df2) {
    return FDistribution.of(df1, df2).inverseCumulativeProbability(UPPER);
  }

  private static Measure p(double f, int df1, int df2) {
    return Measure.of(FDistribution.of(df1, df2).survivalProbability(f));
  }

  private static IntraclassCorrelation undefined(Reason reason) {
    Measure none = Measure.undefined(reason);
    return new IntraclassCorrelation(none, none, 0, 0, none, Interval.undefined(reason));
  }
}
