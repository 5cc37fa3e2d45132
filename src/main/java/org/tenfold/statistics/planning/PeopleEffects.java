package org.tenfold.statistics.planning;

import java.util.Arrays;
import java.util.List;

/**
 * How far people differ in agreeing with the others, with what chance alone does to few votes taken
 * away. Each vote is compared with the agreement of the other votes on the same clip, so that who
 * got the harder clips does not count.
 */
final class PeopleEffects {
  private final double[] sums;
  private final int[] votes;
  private double squares;

  private PeopleEffects(int people) {
    sums = new double[people];
    votes = new int[people];
  }

  /**
   * By how much each person's kappa with the others lies above that of all, drawn towards 0 so that
   * the spread is that of people without chance. Those without votes that can be compared are left
   * out.
   *
   * @param chance agreement by chance, below 1
   * @return sum 0; empty where fewer than two people can be compared
   */
  static double[] of(List<SeenClip> clips, int categories, double chance) {
    int people =
        1 + clips.stream().flatMapToInt(one -> Arrays.stream(one.people())).max().orElse(0);
    PeopleEffects effects = new PeopleEffects(people);
    clips.forEach(clip -> effects.add(clip, categories));
    return effects.kappas(chance);
  }

  private void add(SeenClip clip, int categories) {
    int all = clip.votes().length;
    if (all < 3) {
      return; // of two votes the other one alone has no agreement
    }
    int[] counts = clip.counts(categories);
    double pairs = 0;
    for (int count : counts) {
      pairs += count * (count - 1) / 2.0;
    }
    double pairsOfOthers = (all - 1) * (all - 2) / 2.0;
    for (int vote = 0; vote < all; vote++) {
      double own = counts[clip.votes()[vote]] - 1.0;
      double above = own / (all - 1) - (pairs - own) / pairsOfOthers;
      sums[clip.people()[vote]] += above;
      votes[clip.people()[vote]]++;
      squares += above * above;
    }
  }

  /** One-way analysis of variance with unequal groups (Searle and others 1992, section 3.6). */
  private double[] kappas(double chance) {
    double all = Arrays.stream(votes).asLongStream().sum();
    int groups = (int) Arrays.stream(votes).filter(count -> count > 0).count();
    if (groups < 2 || all <= groups) {
      return new double[0];
    }
    double grand = Arrays.stream(sums).sum() / all;
    double between = 0;
    double squaredSizes = 0;
    for (int person = 0; person < sums.length; person++) {
      if (votes[person] > 0) {
        between += votes[person] * square(sums[person] / votes[person] - grand);
        squaredSizes += square(votes[person]);
      }
    }
    double within = (squares - all * square(grand) - between) / (all - groups);
    double size = (all - squaredSizes / all) / (groups - 1);
    double variance = Math.max(0, (between / (groups - 1) - within) / size);
    return scaled(Math.sqrt(variance) / (1 - chance));
  }

  /** People's means, moved and stretched to mean 0 and this standard deviation. */
  private double[] scaled(double deviation) {
    double[] means = new double[votes.length];
    int known = 0;
    for (int person = 0; person < votes.length; person++) {
      if (votes[person] > 0) {
        means[known++] = sums[person] / votes[person];
      }
    }
    double[] effects = Arrays.copyOf(means, known);
    Arrays.sort(effects); // whoever they are
    double mean = Arrays.stream(effects).average().orElse(0);
    double spread =
        Math.sqrt(Arrays.stream(effects).map(one -> square(one - mean)).average().orElse(0));
    Arrays.setAll(effects, one -> spread == 0 ? 0 : (effects[one] - mean) * deviation / spread);
    return effects;
  }

  private static double square(double number) {
    return number * number;
  }
}
