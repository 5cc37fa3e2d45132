package org.tenfold.truth;

import java.util.Arrays;

/**
 * How sure votes make of labels when the skill of each annotator is known, as crowd-kit measures it
 * (Toloka/crowd-kit, metrics.data). An annotator of skill s is right with probability s and else
 * wrong in all other categories alike. Immutable; needs at least two categories.
 */
public final class SkilledVotes {
  private final Votes votes;
  private final double[] skills;

  /**
   * @param skills 0..1, by annotator
   * @throws IllegalArgumentException when there are not as many skills as annotators, one lies
   *     outside of 0..1, or there are fewer than two categories
   */
  public SkilledVotes(Votes votes, double[] skills) {
    boolean fits =
        skills.length == votes.annotators().size()
            && votes.categories().size() > 1
            && Arrays.stream(skills).allMatch(skill -> skill >= 0 && skill <= 1);
    if (!fits) {
      throw new IllegalArgumentException(
          "%d annotators and %d categories need as many skills of 0 to 1, not %s"
              .formatted(
                  votes.annotators().size(), votes.categories().size(), Arrays.toString(skills)));
    }
    this.votes = votes;
    this.skills = skills.clone();
  }

  /**
   * The mean over items of the posterior probability of the item's label, all categories being as
   * likely before the votes: 0..1. An item on which annotators who never err contradict each other
   * counts 0.
   *
   * @param labels index of a category for each item
   */
  public double consistency(int[] labels) {
    double[][] likelihood = ones();
    forEachVoteAndCategory((item, category, chance) -> likelihood[item][category] *= chance);
    double sum = 0;
    for (int item = 0; item < labels.length; item++) {
      double all = Arrays.stream(likelihood[item]).sum();
      sum += all == 0 ? 0 : likelihood[item][labels[item]] / all;
    }
    return sum / labels.length;
  }

  /**
   * The mean over items of the entropy, in nats, of the mean of what each vote makes of the
   * categories: 0 when annotators who never err agree, at most ln K.
   */
  public double uncertainty() {
    double[][] weights = new double[votes.items().size()][votes.categories().size()];
    forEachVoteAndCategory((item, category, chance) -> weights[item][category] += chance);
    return Arrays.stream(weights).mapToDouble(SkilledVotes::entropy).average().orElseThrow();
  }

  private interface Chance {
    void take(int item, int category, double chance);
  }

  /** Tells for each vote and category the chance of that vote if the category were true. */
  private void forEachVoteAndCategory(Chance to) {
    int categories = votes.categories().size();
    for (int vote = 0; vote < votes.size(); vote++) {
      double skill = skills[votes.annotator(vote)];
      for (int category = 0; category < categories; category++) {
        double chance = category == votes.label(vote) ? skill : (1 - skill) / (categories - 1);
        to.take(votes.item(vote), category, chance);
      }
    }
  }

  private double[][] ones() {
    double[][] ones = new double[votes.items().size()][votes.categories().size()];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    return ones;
  }

  private static double entropy(double[] weights) {
    double all = Arrays.stream(weights).sum();
    return Arrays.stream(weights)
        .map(weight -> weight / all)
        .filter(share -> share > 0)
        .map(share -> -share * Math.log(share))
        .sum();
  }
}
