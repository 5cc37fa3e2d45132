package org.tenfold.truth;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Class priors p_k and error matrices π_kl of annotators, where votes on one item are independent
 * of each other given its true category.
 *
 * @param priors p_k
 * @param errors [annotators, true, said], π_kl
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ErrorRates(double[] priors, double[][][] errors) {

  /** EM of a model whose M-step needs nothing but the posterior. */
  static Inference fit(Votes votes, Stop stop, Function<double[][], ErrorRates> maximise) {
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

  /**
   * The estimates of greatest likelihood where the true categories are known with these
   * probabilities T_ik (Dawid and Skene 1979, equations 2.3 and 2.4): p_k = Σ_i T_ik / N and π_kl =
   * Σ_i T_ik n_il / Σ_l Σ_i T_ik n_il, with n_il the annotator's votes for l on item i.
   */
  static ErrorRates of(Votes votes, double[][] posterior) {
    int categories = votes.categories().size();
    double[][][] errors = new double[votes.annotators().size()][categories][categories];
    for (int vote = 0; vote < votes.size(); vote++) {
      double[] truth = posterior[votes.item(vote)];
      double[][] matrix = errors[votes.annotator(vote)];
      int said = votes.label(vote);
      for (int category = 0; category < categories; category++) {
        matrix[category][said] += truth[category];
      }
    }
    for (double[][] matrix : errors) {
      Arrays.stream(matrix).forEach(ErrorRates::toShares);
    }
    return new ErrorRates(priors(posterior), errors);
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

  /** Equal shares where the weights are nought: then nothing is known, and nothing is divided. */
  static void toShares(double[] weights) {
    double all = Arrays.stream(weights).sum();
    if (all < Double.MIN_NORMAL) {
      Arrays.fill(weights, 1.0 / weights.length);
    } else {
      Arrays.setAll(weights, index -> weights[index] / all);
    }
  }

  /** Each category as likely as any other. */
  static double[] equalPriors(int categories) {
    double[] priors = new double[categories];
    Arrays.fill(priors, 1.0 / categories);
    return priors;
  }

  /**
   * The matrix of somebody who is right with this probability and errs into all other categories
   * alike: π_kk = right, π_kl = (1 − right) / (K − 1).
   */
  static double[][] coin(double right, int categories) {
    double[][] matrix = new double[categories][categories];
    for (int truth = 0; truth < categories; truth++) {
      Arrays.fill(matrix[truth], (1 - right) / Math.max(1, categories - 1));
      matrix[truth][truth] = right;
    }
    return matrix;
  }

  /** Where nothing is known yet: every answer as likely as any other. */
  static ErrorRates unknown(Votes votes) {
    int categories = votes.categories().size();
    double[][][] errors = new double[votes.annotators().size()][][];
    Arrays.setAll(errors, annotator -> coin(1.0 / categories, categories));
    return new ErrorRates(equalPriors(categories), errors);
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
    double[] logPriors = logs(priors);
    double[][][] logErrors =
        Arrays.stream(errors).map(ErrorRates::logsBySaid).toArray(double[][][]::new);
    for (double[] row : posterior) {
      System.arraycopy(logPriors, 0, row, 0, row.length);
    }
    for (int vote = 0; vote < votes.size(); vote++) {
      double[] row = posterior[votes.item(vote)];
      double[] logs = logErrors[votes.annotator(vote)][votes.label(vote)];
      for (int category = 0; category < row.length; category++) {
        row[category] += logs[category];
      }
    }
    return Arrays.stream(posterior).mapToDouble(Em::normalise).sum();
  }

  /** [said, true]: what one vote adds then lies side by side. */
  private static double[][] logsBySaid(double[][] matrix) {
    double[][] logs = new double[matrix.length][matrix.length];
    for (int said = 0; said < matrix.length; said++) {
      for (int truth = 0; truth < matrix.length; truth++) {
        logs[said][truth] = Math.log(matrix[truth][said]);
      }
    }
    return logs;
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }
}
