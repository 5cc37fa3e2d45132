package org.tenfold.truth;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What votes and a network say together: a mean of both, weighted by how far each may be trusted
 * (Goh, Tkachenko and Mueller 2022, "CROWDLAB: Supervised learning to infer consensus labels and
 * quality scores for data with multiple annotators", arXiv 2210.06812). Written from its equations.
 *
 * <p>The network must not have been trained on the item that it judges: probabilities are those of
 * the test part of each fold. Deterministic; its arrays belong to whoever asked.
 *
 * <p>A queue of what to look at, never a verdict: a network errs where many clips are labelled
 * alike, and then it is sure of it.
 *
 * @param posterior [items, categories]: the estimate of the item's true category, each row with the
 *     sum 1
 * @param annotatorWeights w_j: how far an annotator agrees with the others, 0 as much as one who
 *     always says the commonest category, 1 always
 * @param modelWeight w_M: the same of the network, times the root of the mean number of votes
 * @param annotatorQuality 0..1: how far an annotator's votes are believed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Crowdlab(
    double[][] posterior,
    double[] annotatorWeights,
    double modelWeight,
    double[] annotatorQuality) {

  /**
   * @param probabilities [items, categories]: of the network, in the order of the votes' items and
   *     categories, each row with the sum 1
   * @throws IllegalArgumentException when the probabilities are not of these items, or no item has
   *     two votes: then nothing tells how far votes may be trusted
   */
  public static Crowdlab infer(Votes votes, double[][] probabilities) {
    int categories = votes.categories().size();
    boolean fits =
        probabilities.length == votes.items().size()
            && Arrays.stream(probabilities).allMatch(row -> row.length == categories);
    if (!fits) {
      throw new IllegalArgumentException(
          "%d items of %d categories need as many probabilities"
              .formatted(votes.items().size(), categories));
    }
    CrowdTrust trust = CrowdTrust.of(votes, probabilities);
    double[][] posterior = posterior(votes, probabilities, trust);
    return new Crowdlab(
        posterior, trust.annotators(), trust.model(), quality(votes, posterior, trust));
  }

  /** Index of each item's most probable category. */
  public int[] labels() {
    return Arrays.stream(posterior).mapToInt(Inference::firstOfGreatest).toArray();
  }

  /** How far the label of this item is believed, 0..1: its probability. */
  public double quality(int item) {
    return Arrays.stream(posterior[item]).max().orElseThrow();
  }

  /** How far each vote is believed, 0..1: the probability of what it says. */
  public double[] voteQuality(Votes votes) {
    return IntStream.range(0, votes.size())
        .mapToDouble(vote -> posterior[votes.item(vote)][votes.label(vote)])
        .toArray();
  }

  /**
   * (w_M p_M + Σ_j w_j p_j) / (w_M + Σ_j w_j), where p_j gives P to what annotator j says and the
   * rest in equal parts to all else. Where nobody is trusted, the shares of the votes.
   */
  private static double[][] posterior(Votes votes, double[][] probabilities, CrowdTrust trust) {
    int categories = votes.categories().size();
    double others = (1 - trust.agreement()) / Math.max(1, categories - 1);
    double[][] sums = new double[probabilities.length][categories];
    double[] weights = new double[probabilities.length];
    Arrays.fill(weights, trust.model());
    for (int item = 0; item < sums.length; item++) {
      double[] ofItem = probabilities[item];
      Arrays.setAll(sums[item], category -> trust.model() * ofItem[category]);
    }
    for (int vote = 0; vote < votes.size(); vote++) {
      double weight = trust.annotators()[votes.annotator(vote)];
      double[] sum = sums[votes.item(vote)];
      int label = votes.label(vote);
      Arrays.setAll(sum, c -> sum[c] + weight * (c == label ? trust.agreement() : others));
      weights[votes.item(vote)] += weight;
    }
    double[][] shares = votes.shares();
    for (int item = 0; item < sums.length; item++) {
      if (weights[item] == 0) {
        sums[item] = shares[item];
      } else {
        ErrorRates.toShares(sums[item]);
      }
    }
    return sums;
  }

  /**
   * a_j = w̄ Q_j + (1 − w̄) A_j: Q_j is the mean quality of the annotator's votes, A_j how often
   * they say the item's label where others voted too, and w̄ = w_M / (w_M + w_0). For w_0 the mean
   * over items of Σ_j w_j is taken, the people's part in an item's estimate.
   */
  private static double[] quality(Votes votes, double[][] posterior, CrowdTrust trust) {
    int people = votes.annotators().size();
    double[] believed = new double[people];
    double[] confirmed = new double[people];
    int[] shared = new int[people];
    int[] onItem = votesOnItem(votes);
    double ofPeople = 0;
    for (int vote = 0; vote < votes.size(); vote++) {
      int person = votes.annotator(vote);
      double[] row = posterior[votes.item(vote)];
      ofPeople += trust.annotators()[person] / posterior.length;
      believed[person] += row[votes.label(vote)];
      if (onItem[votes.item(vote)] > 1) {
        shared[person]++;
        confirmed[person] += Inference.firstOfGreatest(row) == votes.label(vote) ? 1 : 0;
      }
    }
    double all = trust.model() + ofPeople;
    double share = all == 0 ? 0 : trust.model() / all;
    int[] given = votes.votesByAnnotator();
    return IntStream.range(0, people)
        .mapToDouble(
            person -> {
              double mean = believed[person] / given[person];
              return shared[person] == 0
                  ? mean
                  : share * mean + (1 - share) * confirmed[person] / shared[person];
            })
        .toArray();
  }

  static int[] votesOnItem(Votes votes) {
    return Arrays.stream(votes.counts()).mapToInt(row -> Arrays.stream(row).sum()).toArray();
  }
}
