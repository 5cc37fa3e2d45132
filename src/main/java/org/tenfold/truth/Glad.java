package org.tenfold.truth;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Able annotators and hard items (Whitehill, Ruvolo, Wu, Bergsma and Movellan 2009, "Whose vote
 * should count more", NIPS): annotator j is right about item i with probability σ(α_j β_i), σ(x) =
 * 1 / (1 + e^−x), and else says each other of the K categories alike. The ability α_j is any
 * number, below 0 for who errs on purpose; 1 / β_i &gt; 0 is the difficulty. True categories are
 * equally likely. The priors are the paper's, normal with mean 1 and variance 1, on α_j and on b_i
 * = ln β_i.
 *
 * <p>The M-step is one scoring step up the gradient for all α, then one for all b, so EM is a
 * generalised one. What never falls is the log-posterior: the log-likelihood with the priors; the
 * log-likelihood alone may. Error matrices, which the model has for each item, are their mean over
 * the items that the annotator judged.
 */
public record Glad(ConvergenceCriterion stop) implements TruthMethod {
  public Glad() {
    this(ConvergenceCriterion.USUAL);
  }

  /**
   * @param ability [annotators], α
   * @param difficulty [items], 1 / β, above 0
   * @param logPosterior the log-likelihood plus −½ Σ_j (α_j − 1)² − ½ Σ_i (b_i − 1)²
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Fit(
      Inference inference, double[] ability, double[] difficulty, double logPosterior) {}

  @Override
  public Inference infer(Votes votes) {
    return fit(votes).inference();
  }

  /**
   * The inference with the model's own parameters.
   *
   * @throws IllegalArgumentException when there are no votes
   */
  public Fit fit(Votes votes) {
    GladSteps steps = new GladSteps(votes);
    Em.Course<GladSteps.Skill> course = Em.run(votes, stop, steps.start(), steps);
    GladSteps.Skill skill = course.parameters();
    return new Fit(
        course.with(rates(votes, steps, skill)),
        skill.ability(),
        Arrays.stream(skill.logEase()).map(b -> Math.exp(-b)).toArray(),
        course.logLikelihood() + skill.logPrior());
  }

  private static ErrorRates rates(Votes votes, GladSteps steps, GladSteps.Skill skill) {
    int categories = votes.categories().size();
    double[] right = new double[votes.annotators().size()];
    for (int vote = 0; vote < votes.size(); vote++) {
      right[votes.annotator(vote)] += steps.right(skill, vote);
    }
    int[] all = votes.votesByAnnotator();
    double[] mean =
        IntStream.range(0, right.length)
            .mapToDouble(annotator -> Math.min(1, right[annotator] / all[annotator]))
            .toArray();
    return ErrorRates.coins(ErrorRates.equalPriors(categories), mean);
  }
}
