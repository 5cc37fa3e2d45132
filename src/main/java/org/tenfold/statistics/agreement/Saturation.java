package org.tenfold.statistics.agreement;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.statistics.Entropy;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/**
 * What fewer votes would have said: of the n votes on each item k are drawn without replacement.
 * Divergence and labels are expectations over all such draws, exact by the hypergeometric
 * distribution; kappa and the order by entropy come from seeded draws. How many votes are enough
 * depends on the figure: a distribution settles long before the order of ambiguous items does.
 *
 * @param points for k = 1 to n
 * @param draws that kappa and the order by entropy are taken over
 */
public record Saturation(List<Point> points, int draws) {
  /** Enough for two digits of a mean; a range from so few is rough. */
  public static final int DRAWS = 20;

  public Saturation {
    points = List.copyOf(points);
  }

  /**
   * @param votes k
   * @param divergence mean over items of the expected Kullback-Leibler divergence of the shares of
   *     k votes from those of all n, Σ p_k ln(p_k / p_n), in nats: 0 for k = n
   * @param changed share of items, 0..1, whose label by k votes is expected to be another one, or
   *     none instead of one, or one instead of none
   * @param kappa mean of Fleiss' kappa over the draws
   * @param kappaRange the middle 95 % of the draws: what the choice of votes alone does to kappa
   * @param entropyOrder Spearman's rank correlation of the items' entropies by k and by n votes
   */
  public record Point(
      int votes,
      Measure divergence,
      Measure changed,
      Measure kappa,
      Interval kappaRange,
      Measure entropyOrder) {}

  /**
   * @param counts n_ij, [items, categories], each row with the same sum n
   * @param threshold votes of n that make a label, more than half; of k votes the same share makes
   *     one, and at least more than half
   */
  public static Saturation of(int[][] counts, int threshold, int draws, long seed) {
    if (counts.length == 0) {
      return new Saturation(List.of(), draws);
    }
    int n = FleissKappa.of(counts).votes();
    double[] entropies = entropies(counts);
    List<Point> points = new ArrayList<>();
    for (int k = 1; k <= n; k++) {
      points.add(new Subsample(counts, n, k, threshold).point(entropies, draws, seed));
    }
    return new Saturation(points, draws);
  }

  /** How many of k votes make a label where {@code threshold} of n do. */
  public static int scaled(int threshold, int n, int k) {
    return Math.max((int) Math.ceil((double) threshold * k / n), k / 2 + 1);
  }

  static double[] entropies(int[][] counts) {
    double[] entropies = new double[counts.length];
    for (int item = 0; item < counts.length; item++) {
      entropies[item] = Entropy.ofVotes(counts[item]).value().orElse(0.0);
    }
    return entropies;
  }
}
