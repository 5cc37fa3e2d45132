package org.tenfold.truth;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Class priors p_k and error matrices π_kl of annotators, where votes on one item are independent
 * of each other given its true category. Not changed once made.
 */
final class ErrorRates {
  private final double[] priors;

  /** π_kl, [annotator, said, true] in one piece: a vote reads K neighbours, side by side. */
  private final double[] rates;

  private ErrorRates(double[] priors, double[] rates) {
    this.priors = priors;
    this.rates = rates;
  }

  /** π_kl of an annotator. */
  interface Rate {
    double of(int annotator, int truth, int said);
  }

  static ErrorRates of(double[] priors, int annotators, Rate rate) {
    int categories = priors.length;
    double[] rates = new double[annotators * categories * categories];
    int cell = 0;
    for (int annotator = 0; annotator < annotators; annotator++) {
      for (int said = 0; said < categories; said++) {
        for (int truth = 0; truth < categories; truth++) {
          rates[cell++] = rate.of(annotator, truth, said);
        }
      }
    }
    return new ErrorRates(priors, rates);
  }

  /**
   * The estimates of greatest likelihood where the true categories are known with these
   * probabilities T_ik (Dawid and Skene 1979, equations 2.3 and 2.4): p_k = Σ_i T_ik / N and π_kl =
   * Σ_i T_ik n_il / Σ_l Σ_i T_ik n_il, with n_il the annotator's votes for l on item i.
   */
  static ErrorRates of(Votes votes, double[][] posterior) {
    int categories = votes.categories().size();
    int annotators = votes.annotators().size();
    double[] weights = new double[annotators * categories * categories];
    for (int vote = 0; vote < votes.size(); vote++) {
      double[] row = posterior[votes.item(vote)];
      int cell = (votes.annotator(vote) * categories + votes.label(vote)) * categories;
      for (int truth = 0; truth < categories; truth++) {
        weights[cell + truth] += row[truth];
      }
    }
    double[] shares = new double[categories];
    for (int annotator = 0; annotator < annotators; annotator++) {
      for (int truth = 0; truth < categories; truth++) {
        int first = annotator * categories * categories + truth;
        Arrays.setAll(shares, said -> weights[first + said * categories]);
        toShares(shares);
        for (int said = 0; said < categories; said++) {
          weights[first + said * categories] = shares[said];
        }
      }
    }
    return new ErrorRates(priors(posterior), weights);
  }

  /**
   * Annotators who err into all other categories alike: π_kk = right, π_kl = (1 − right) / (K − 1).
   *
   * @param right of each annotator, 0..1; 1 where there is but one category
   */
  static ErrorRates coins(double[] priors, double[] right) {
    int others = Math.max(1, priors.length - 1);
    return of(
        priors,
        right.length,
        (annotator, truth, said) ->
            truth == said ? right[annotator] : (1 - right[annotator]) / others);
  }

  /** EM of a model whose M-step needs nothing but the posterior. */
  static Inference fit(
      Votes votes, ConvergenceCriterion stop, Function<double[][], ErrorRates> maximise) {
    Em.Course<ErrorRates> course =
        Em.run(
            votes,
            stop,
            unknown(votes),
            new Em.Model<>() {
              @Override
              public ErrorRates maximise(ErrorRates before, double[][] posterior) {
                return maximise.apply(posterior);
              }

              @Override
              public double expect(ErrorRates rates, double[][] posterior) {
                return rates.expect(votes, posterior);
              }
            });
    return course.with(course.parameters());
  }

  /** Where nothing is known yet: every answer as likely as any other. */
  private static ErrorRates unknown(Votes votes) {
    double[] priors = equalPriors(votes.categories().size());
    return of(priors, votes.annotators().size(), (annotator, truth, said) -> priors[said]);
  }

  /** p_k = Σ_i T_ik / N. */
  static double[] priors(double[][] posterior) {
    double[] sums = new double[posterior[0].length];
    for (double[] row : posterior) {
      for (int category = 0; category < sums.length; category++) {
        sums[category] += row[category];
      }
    }
    toShares(sums);
    return sums;
  }

  /** Each category as likely as any other. */
  static double[] equalPriors(int categories) {
    double[] priors = new double[categories];
    Arrays.fill(priors, 1.0 / categories);
    return priors;
  }

  /** Equal shares where the weights are nought: then nothing is known, and nothing is divided. */
  static void toShares(double[] weights) {
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    if (all < Double.MIN_NORMAL) {
      Arrays.fill(weights, 1.0 / weights.length);
      return;
    }
    for (int index = 0; index < weights.length; index++) {
      weights[index] /= all;
    }
  }

  double[] priors() {
    return priors.clone();
  }

  /** [annotators, true, said]. */
  double[][][] matrices() {
    int categories = priors.length;
    double[][][] matrices = new double[annotators()][categories][categories];
    for (int cell = 0; cell < rates.length; cell++) {
      int truth = cell % categories;
      int said = cell / categories % categories;
      matrices[cell / (categories * categories)][truth][said] = rates[cell];
    }
    return matrices;
  }

  private int annotators() {
    return rates.length / (priors.length * priors.length);
  }

  /**
   * Overwrites the posterior with T_ik ∝ p_k Π π_kl over the item's votes (equation 2.5).
   *
   * <p>Some T_ik stays above nought for every item as long as the rates were fitted to a posterior
   * with rows that sum to 1: its greatest cell is at least 1 / K, and so no rate it needs is
   * nought.
   *
   * @return Σ_i ln Σ_k p_k Π π_kl
   */
  double expect(Votes votes, double[][] posterior) {
    int categories = priors.length;
    double[] logPriors = logs(priors);
    double[] logRates = logs(rates);
    for (double[] row : posterior) {
      System.arraycopy(logPriors, 0, row, 0, categories);
    }
    for (int vote = 0; vote < votes.size(); vote++) {
      double[] row = posterior[votes.item(vote)];
      int cell = (votes.annotator(vote) * categories + votes.label(vote)) * categories;
      for (int truth = 0; truth < categories; truth++) {
        row[truth] += logRates[cell + truth];
      }
    }
    double sum = 0;
    for (double[] row : posterior) {
      sum += Em.normalise(row);
    }
    return sum;
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }
}
