package org.tenfold.truth;

import java.util.Arrays;

/**
 * Plain counts: the posterior of an item is the share of its votes, its label the category with
 * most. Priors and error matrices are counted against these labels, and the log-likelihood is that
 * of the votes under them, comparable with {@link DawidSkene}'s. Nothing is iterated.
 */
public record Majority() implements TruthMethod {
  @Override
  public Inference infer(Votes votes) {
    double[][] shares = Em.startOf(votes);
    double[][] certain = Arrays.stream(shares).map(Majority::certain).toArray(double[][]::new);
    ErrorRates rates = ErrorRates.of(votes, certain);
    double logLikelihood = rates.expect(votes, certain);
    return new Inference(shares, rates.priors(), rates.matrices(), logLikelihood, 0, true);
  }

  private static double[] certain(double[] row) {
    double[] certain = new double[row.length];
    certain[Inference.firstOfGreatest(row)] = 1;
    return certain;
  }
}
