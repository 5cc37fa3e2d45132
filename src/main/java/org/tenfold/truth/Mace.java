package org.tenfold.truth;

import java.util.Arrays;

/**
 * Annotators who either know or spam (Hovy, Berg-Kirkpatrick, Vaswani and Hovy 2013, "Learning whom
 * to trust with MACE", NAACL): with probability θ a vote is the true category, else it is drawn
 * from the annotator's own distribution ξ, whatever the truth. True categories are equally likely.
 * Then π_kl = θ [k = l] + (1 − θ) ξ_l.
 *
 * <p>Plain EM of the paper's section 3.1, without its optional smoothing or variational priors, so
 * that the log-likelihood never falls. It starts once, with θ = ½, ξ equal and the shares of the
 * votes, where the paper restarts at random.
 */
public record Mace(ConvergenceCriterion stop) implements TruthMethod {
  public Mace() {
    this(ConvergenceCriterion.USUAL);
  }

  /**
   * @param knowing [annotators], θ: the share of votes given in knowledge, 0..1
   * @param spam [annotators, categories], ξ: what is said otherwise, each row with the sum 1; equal
   *     cells for those who never spam
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Fit(Inference inference, double[] knowing, double[][] spam) {}

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
    Em.Course<Trust> course =
        Em.run(
            votes,
            stop,
            Trust.even(votes),
            new Em.Model<>() {
              @Override
              public Trust maximise(Trust before, double[][] posterior) {
                return before.refitted(votes, posterior);
              }

              @Override
              public double expect(Trust trust, double[][] posterior) {
                return trust.rates().expect(votes, posterior);
              }
            });
    Trust trust = course.parameters();
    return new Fit(course.with(trust.rates()), trust.knowing, trust.spam);
  }

  /** θ and ξ. */
  private record Trust(double[] knowing, double[][] spam) {
    static Trust even(Votes votes) {
      int annotators = votes.annotators().size();
      double[] knowing = new double[annotators];
      Arrays.fill(knowing, 0.5);
      double[][] spam = new double[annotators][];
      Arrays.setAll(spam, annotator -> ErrorRates.equalPriors(votes.categories().size()));
      return new Trust(knowing, spam);
    }

    /** M-step: counts of votes in knowledge and in spam, as these parameters expect them. */
    Trust refitted(Votes votes, double[][] posterior) {
      double[] known = new double[knowing.length];
      double[][] spammed = new double[knowing.length][votes.categories().size()];
      for (int vote = 0; vote < votes.size(); vote++) {
        int annotator = votes.annotator(vote);
        int said = votes.label(vote);
        double knew =
            posterior[votes.item(vote)][said]
                * knewWhenRight(knowing[annotator], spam[annotator][said]);
        known[annotator] += knew;
        spammed[annotator][said] += 1 - knew;
      }
      int[] all = votes.votesByAnnotator();
      Arrays.setAll(known, annotator -> Math.min(1, known[annotator] / all[annotator]));
      Arrays.stream(spammed).forEach(ErrorRates::toShares);
      return new Trust(known, spammed);
    }

    /** θ / (θ + (1 − θ) ξ): a right vote may also be lucky spam. */
    private static double knewWhenRight(double theta, double xi) {
      return theta == 0 ? 0 : theta / (theta + (1 - theta) * xi);
    }

    ErrorRates rates() {
      return ErrorRates.of(
          ErrorRates.equalPriors(spam[0].length),
          knowing.length,
          (annotator, truth, said) ->
              (truth == said ? knowing[annotator] : 0)
                  + (1 - knowing[annotator]) * spam[annotator][said]);
    }
  }
}
