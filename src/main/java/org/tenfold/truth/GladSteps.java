package org.tenfold.truth;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The two steps of {@link Glad} on some votes. */
final class GladSteps implements Em.Model<GladSteps.Skill> {
  /** Mean of the priors on α and b, whose variance is 1. */
  private static final double PRIOR_MEAN = 1;

  /** By then a halved step is rounding. */
  private static final int MOST_HALVINGS = 40;

  private final Votes votes;
  private final int categories;

  GladSteps(Votes votes) {
    this.votes = votes;
    this.categories = votes.categories().size();
  }

  /**
   * @param ability α of each annotator
   * @param logEase b = ln β of each item
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Skill(double[] ability, double[] logEase) {
    /** Without constants. */
    double logPrior() {
      return Arrays.stream(ability).map(GladSteps::logPrior).sum()
          + Arrays.stream(logEase).map(GladSteps::logPrior).sum();
    }
  }

  /** α β of one vote as a function of the one number that moves, and its derivative by that. */
  private interface Logit {
    double of(int vote, double moving);

    double steepness(int vote, double moving);
  }

  Skill start() {
    return new Skill(means(votes.annotators().size()), means(votes.items().size()));
  }

  /** The probability that the annotator of this vote says the true category of its item. */
  double right(Skill skill, int vote) {
    return categories == 1 ? 1 : sigmoid(logit(skill, vote));
  }

  @Override
  public Skill maximise(Skill skill, double[][] posterior) {
    if (categories == 1) {
      return skill; // nobody can be wrong, so nothing tells annotators apart
    }
    double[] right = new double[votes.size()];
    Arrays.setAll(right, vote -> posterior[votes.item(vote)][votes.label(vote)]);
    double[] ease = Arrays.stream(skill.logEase()).map(Math::exp).toArray();
    double[] ability =
        climbed(
            skill.ability(),
            right,
            votes::annotator,
            new Logit() {
              @Override
              public double of(int vote, double alpha) {
                return alpha * ease[votes.item(vote)];
              }

              @Override
              public double steepness(int vote, double alpha) {
                return ease[votes.item(vote)];
              }
            });
    double[] logEase =
        climbed(
            skill.logEase(),
            right,
            votes::item,
            new Logit() {
              @Override
              public double of(int vote, double b) {
                return ability[votes.annotator(vote)] * Math.exp(b);
              }

              @Override
              public double steepness(int vote, double b) {
                return of(vote, b);
              }
            });
    return new Skill(ability, logEase);
  }

  @Override
  public double expect(Skill skill, double[][] posterior) {
    if (categories == 1) {
      return 0; // the posterior is 1 already
    }
    for (double[] row : posterior) {
      Arrays.fill(row, -Math.log(categories));
    }
    double others = Math.log(categories - 1.0);
    double sum = 0;
    for (int vote = 0; vote < votes.size(); vote++) {
      double logit = logit(skill, vote);
      // as if wrong everywhere, and at what was said right instead: ln σ(x) − ln σ(−x) = x
      sum -= softplus(logit) + others;
      posterior[votes.item(vote)][votes.label(vote)] += logit + others;
    }
    for (double[] row : posterior) {
      sum += Em.normalise(row);
    }
    return sum;
  }

  /**
   * One step of Fisher's scoring, gradient over expected curvature, for each owner of votes. The
   * owners do not meddle with each other, so each halves a step that would lose of its own share of
   * Q = Σ [T ln σ(x) + (1 − T) ln σ(−x)] + ln prior.
   */
  private double[] climbed(double[] from, double[] right, IntUnaryOperator owner, Logit logit) {
    double[] gradient = Arrays.stream(from).map(value -> PRIOR_MEAN - value).toArray();
    double[] curvature = new double[from.length];
    Arrays.fill(curvature, 1);
    for (int vote = 0; vote < right.length; vote++) {
      int who = owner.applyAsInt(vote);
      double steepness = logit.steepness(vote, from[who]);
      double sigma = sigmoid(logit.of(vote, from[who]));
      gradient[who] += (right[vote] - sigma) * steepness;
      curvature[who] += sigma * (1 - sigma) * steepness * steepness;
    }
    double[] step = new double[from.length];
    Arrays.setAll(step, who -> gradient[who] / curvature[who]);
    double[] before = shares(from, right, owner, logit);
    double[] to = new double[from.length];
    boolean all = false;
    for (int halvings = 0; halvings <= MOST_HALVINGS && !all; halvings++) {
      Arrays.setAll(to, who -> from[who] + step[who]);
      double[] after = shares(to, right, owner, logit);
      all = true;
      for (int who = 0; who < to.length; who++) {
        double rounding = 1e-14 * Math.abs(before[who]);
        // not "<": what is beyond all numbers is no gain either
        if (!(after[who] >= before[who] - rounding)) {
          step[who] = halvings < MOST_HALVINGS - 1 ? step[who] / 2 : 0;
          all = false;
        }
      }
    }
    return to;
  }

  /** What each owner's votes and prior give to Q. */
  private double[] shares(double[] values, double[] right, IntUnaryOperator owner, Logit logit) {
    double[] shares = Arrays.stream(values).map(GladSteps::logPrior).toArray();
    for (int vote = 0; vote < right.length; vote++) {
      int who = owner.applyAsInt(vote);
      double x = logit.of(vote, values[who]);
      // ln σ(x) = x − ln(1 + e^x) and ln σ(−x) = −ln(1 + e^x)
      shares[who] += right[vote] * x - softplus(x);
    }
    return shares;
  }

  private double logit(Skill skill, int vote) {
    return skill.ability()[votes.annotator(vote)] * Math.exp(skill.logEase()[votes.item(vote)]);
  }

  private static double logPrior(double value) {
    return -(value - PRIOR_MEAN) * (value - PRIOR_MEAN) / 2;
  }

  private static double[] means(int size) {
    double[] means = new double[size];
    Arrays.fill(means, PRIOR_MEAN);
    return means;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** ln(1 + e^x), without overflow. */
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
