package org.tenfold.statistics.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A project that nobody has begun, as a model.
 *
 * <p>Each clip has a clarity ρ in 0..1 and shares θ ~ Dirichlet((1/ρ − 1) π), so that Fleiss' kappa
 * of clips of one clarity is expected to be ρ itself: 1/(1 + A) is the intraclass correlation of a
 * Dirichlet-multinomial distribution with the sum of weights A (Mosimann 1962; as an index of
 * agreement, Banerjee and others 1999, section 4). Clarities of movies spread around their mean,
 * and those of clips around their movie's, as beta distributions. A person reports a draw from θ
 * with chance a, their attention, and else a draw from π (as in MACE, Hovy and others 2013), so
 * that kappa of two people is a a' times the mean clarity.
 *
 * @param shares π, how many of all votes each category gets, sum 1, each below 1
 * @param kappa Fleiss' kappa to be expected
 * @param difficulty how far clips differ: the variance of clarity over the greatest there can be
 * @param movieLikeness of that, the part that movies differ by
 * @param peopleSpread standard deviation of people's attention over its mean, which is taken to be
 *     1 − spread
 * @param clipsPerMovie at least 1
 */
public record AssumedVotes(
    List<Double> shares,
    double kappa,
    double difficulty,
    double movieLikeness,
    double peopleSpread,
    int clipsPerMovie)
    implements Population {
  public static final double MOST_DIFFICULTY = 0.9;
  public static final double MOST_LIKENESS = 0.9;
  public static final double MOST_PEOPLE_SPREAD = 0.5;

  private static final int PEOPLE = 2_000;

  /** Of the people whom a model has: the same for the same assumptions. */
  private static final long PEOPLE_SEED = 1;

  public AssumedVotes {
    shares = List.copyOf(shares);
    double sum = shares.stream().mapToDouble(share -> share).sum();
    if (shares.stream().anyMatch(share -> !(share >= 0 && share < 1))
        || Math.abs(sum - 1) > 1e-9
        || !isPart(difficulty, MOST_DIFFICULTY)
        || !isPart(movieLikeness, MOST_LIKENESS)
        || !isPart(peopleSpread, MOST_PEOPLE_SPREAD)
        || !(kappa > 0 && kappa < mostKappa(peopleSpread))
        || clipsPerMovie < 1) {
      throw new IllegalArgumentException("no such votes");
    }
  }

  private static boolean isPart(double number, double most) {
    return number >= 0 && number <= most;
  }

  /** What kappa would be if all clips were clear: people who differ so much agree no better. */
  public static double mostKappa(double peopleSpread) {
    return (1 - peopleSpread) * (1 - peopleSpread);
  }

  @Override
  public int categories() {
    return shares.size();
  }

  @Override
  public int movies() {
    return Integer.MAX_VALUE;
  }

  @Override
  public List<DrawnClip> movie(SplittableRandom random, int votes) {
    double[] pi = shares.stream().mapToDouble(share -> share).toArray();
    double ofMovies = movieLikeness * difficulty;
    double ofClips = difficulty == 0 ? 0 : (difficulty - ofMovies) / (1 - ofMovies);
    double movie = Dirichlet.beta(random, kappa / mostKappa(peopleSpread), ofMovies);
    List<DrawnClip> clips = new ArrayList<>();
    for (int clip = 0; clip < clipsPerMovie; clip++) {
      double[] longRun = heard(pi, seen(random, pi, Dirichlet.beta(random, movie, ofClips)));
      int[] drawn = new int[votes];
      Arrays.setAll(drawn, vote -> Dirichlet.pick(random, longRun));
      clips.add(new DrawnClip(drawn, 0, longRun));
    }
    return clips;
  }

  /** θ. */
  static double[] seen(SplittableRandom random, double[] pi, double clarity) {
    if (clarity <= 0) {
      return pi.clone();
    }
    double[] weights = pi.clone();
    Arrays.setAll(weights, j -> pi[j] * (1 / clarity - 1));
    if (clarity >= 1) {
      Arrays.fill(weights, 0);
      weights[Dirichlet.pick(random, pi)] = 1;
    }
    return Dirichlet.draw(random, weights);
  }

  /** What people of mean attention say of θ. */
  private double[] heard(double[] pi, double[] theta) {
    double[] shares = theta.clone();
    Arrays.setAll(shares, j -> (1 - peopleSpread) * theta[j] + peopleSpread * pi[j]);
    return shares;
  }

  /** κ (a / ā − 1) of each of many people. */
  @Override
  public double[] people() {
    SplittableRandom random = new SplittableRandom(PEOPLE_SEED);
    double[] attentions = new double[peopleSpread == 0 ? 0 : PEOPLE];
    Arrays.setAll(attentions, person -> attention(random));
    double mean = Arrays.stream(attentions).average().orElse(1);
    Arrays.setAll(attentions, person -> kappa * (attentions[person] / mean - 1));
    return attentions;
  }

  /** Of a person drawn at random: beta with mean 1 − spread and that standard deviation over it. */
  double attention(SplittableRandom random) {
    double mean = 1 - peopleSpread;
    // variance (spread mean)², as a part of mean (1 − mean)
    return Dirichlet.beta(random, mean, peopleSpread * mean);
  }
}
