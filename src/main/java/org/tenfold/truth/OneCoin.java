package org.tenfold.truth;

import java.util.Arrays;

/**
 * Dawid and Skene's model with one number for each annotator: right with probability q whatever the
 * truth, and else wrong in all other categories alike (the one-coin model of Zhang, Chen, Zhou and
 * Jordan 2014, "Spectral methods meet EM", NIPS). Class priors are estimated as in {@link
 * DawidSkene}. M-step: q = Σ T over the annotator's votes / their number, with T the posterior of
 * what was said. Smoothes nothing, so that the log-likelihood never falls.
 */
public record OneCoin(ConvergenceCriterion stop) implements TruthMethod {
  public OneCoin() {
    this(ConvergenceCriterion.USUAL);
  }

  @Override
  public Inference infer(Votes votes) {
    return ErrorRates.fit(votes, stop, posterior -> rates(votes, posterior));
  }

  private static ErrorRates rates(Votes votes, double[][] posterior) {
    double[] right = new double[votes.annotators().size()];
    for (int vote = 0; vote < votes.size(); vote++) {
      right[votes.annotator(vote)] += posterior[votes.item(vote)][votes.label(vote)];
    }
    int[] all = votes.votesByAnnotator();
    // rounding may lift a sum of certainties a hair above their number
    Arrays.setAll(right, annotator -> Math.min(1, right[annotator] / all[annotator]));
    return ErrorRates.coins(ErrorRates.priors(posterior), right);
  }
}
