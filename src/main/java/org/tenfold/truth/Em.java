package org.tenfold.truth;

/**
 * The EM iteration that all models share (Dempster, Laird and Rubin 1977). It starts with the
 * shares of the votes as posterior, so that equal votes have equal outcomes and nothing is random.
 */
final class Em {
  private Em() {}

  /**
   * The two steps of a model.
   *
   * @param <P> its parameters
   */
  interface Model<P> {
    /** M-step: the parameters that fit this posterior best, or at least not worse than these. */
    P maximise(P parameters, double[][] posterior);

    /**
     * E-step: overwrites the posterior with that of the parameters.
     *
     * @return the log-likelihood of the votes
     */
    double expect(P parameters, double[][] posterior);
  }

  /** How a run ended; the posterior and the log-likelihood are those of the parameters. */
  record Course<P>(
      P parameters, double[][] posterior, double logLikelihood, int iterations, boolean converged) {
    Inference with(ErrorRates rates) {
      return new Inference(
          posterior, rates.priors(), rates.matrices(), logLikelihood, iterations, converged);
    }
  }

  /**
   * @param start where the first M-step begins; it matters only to steps that go on from there
   */
  static <P> Course<P> run(Votes votes, ConvergenceCriterion stop, P start, Model<P> model) {
    double[][] posterior = startOf(votes);
    double[][] before = new double[posterior.length][votes.categories().size()];
    P parameters = start;
    double logLikelihood = Double.NEGATIVE_INFINITY;
    double moved = Double.POSITIVE_INFINITY;
    int iterations = 0;
    while (iterations < stop.iterations() && moved > stop.tolerance()) {
      double worse = logLikelihood;
      copy(posterior, before);
      parameters = model.maximise(parameters, posterior);
      logLikelihood = model.expect(parameters, posterior);
      // both: rates may still creep towards 0 or 1 when all labels are certain already
      moved =
          Math.max(
              greatestDifference(posterior, before),
              Math.abs(logLikelihood - worse) / votes.size());
      iterations++;
    }
    return new Course<>(
        parameters, posterior, logLikelihood, iterations, moved <= stop.tolerance());
  }

  /**
   * The shares of the votes.
   *
   * @throws IllegalArgumentException when there are no votes
   */
  static double[][] startOf(Votes votes) {
    if (votes.size() == 0) {
      throw new IllegalArgumentException("there are no votes to infer anything from");
    }
    return votes.shares();
  }

  /**
   * Makes probabilities of unnormalised logarithms, in place and without underflow.
   *
   * @param logs minus infinity for what is impossible, but not all of them
   * @return the logarithm of the sum of what they stand for
   */
  static double normalise(double[] logs) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      greatest = Math.max(greatest, log);
    }
    double sum = 0;
    for (int category = 0; category < logs.length; category++) {
      logs[category] = Math.exp(logs[category] - greatest);
      sum += logs[category];
    }
    for (int category = 0; category < logs.length; category++) {
      logs[category] /= sum;
    }
    return greatest + Math.log(sum);
  }

  private static void copy(double[][] from, double[][] to) {
    for (int item = 0; item < from.length; item++) {
      System.arraycopy(from[item], 0, to[item], 0, from[item].length);
    }
  }

  private static double greatestDifference(double[][] a, double[][] b) {
    double greatest = 0;
    for (int item = 0; item < a.length; item++) {
      for (int category = 0; category < a[item].length; category++) {
        greatest = Math.max(greatest, Math.abs(a[item][category] - b[item][category]));
      }
    }
    return greatest;
  }
}
