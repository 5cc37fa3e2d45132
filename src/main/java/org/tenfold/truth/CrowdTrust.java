package org.tenfold.truth;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far votes and network may be trusted (CROWDLAB, arXiv 2210.06812).
 *
 * @param agreement P: the share of votes that say the item's majority label, the mean over items
 *     with two votes or more
 * @param annotators w_j; one who agrees with others less than the commonest category does has no
 *     say
 * @param model w_M
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record CrowdTrust(double agreement, double[] annotators, double model) {
  /** Where all items are of one category, so that nothing can be better than to say it. */
  private static final double LEAST_ERROR = 1e-6;

  static CrowdTrust of(Votes votes, double[][] probabilities) {
    int[][] counts = votes.counts();
    int[] shared =
        IntStream.range(0, counts.length)
            .filter(item -> Arrays.stream(counts[item]).sum() > 1)
            .toArray();
    if (shared.length == 0) {
      throw new IllegalArgumentException("no item has two votes");
    }
    int commonest = commonest(counts);
    double agreement = 0;
    double ofModel = 0;
    double ofCommonest = 0;
    for (int item : shared) {
      int label = majority(counts[item], probabilities[item]);
      agreement += (double) counts[item][label] / Arrays.stream(counts[item]).sum();
      ofModel += Inference.firstOfGreatest(probabilities[item]) == label ? 1 : 0;
      ofCommonest += commonest == label ? 1 : 0;
    }
    double error = Math.max(LEAST_ERROR, 1 - ofCommonest / shared.length);
    double votesPerItem = (double) votes.size() / counts.length;
    return new CrowdTrust(
        agreement / shared.length,
        Arrays.stream(withOthers(votes)).map(share -> weight(share, error)).toArray(),
        weight(ofModel / shared.length, error) * Math.sqrt(votesPerItem));
  }

  /** 1 − (1 − s) / (1 − A_MLC). */
  private static double weight(double right, double error) {
    return Math.max(0, 1 - (1 - right) / error);
  }

  /** Of several with most votes the one that the network finds most probable. */
  private static int majority(int[] counts, double[] probabilities) {
    int best = 0;
    for (int category = 1; category < counts.length; category++) {
      boolean likelier = probabilities[category] > probabilities[best];
      if (counts[category] > counts[best] || (counts[category] == counts[best] && likelier)) {
        best = category;
      }
    }
    return best;
  }

  private static int commonest(int[][] counts) {
    double[] sums = new double[counts[0].length];
    Arrays.stream(counts).forEach(row -> Arrays.setAll(sums, c -> sums[c] + row[c]));
    return Inference.firstOfGreatest(sums);
  }

  /**
   * s_j: of all pairs of an annotator's vote and another's on the same item, the share that agree;
   * for one who never shared an item, that of all annotators.
   */
  private static double[] withOthers(Votes votes) {
    int people = votes.annotators().size();
    double[] agreeing = new double[people];
    double[] pairs = new double[people];
    for (List<Integer> ofItem : votesByItem(votes)) {
      for (int vote : ofItem) {
        int person = votes.annotator(vote);
        for (int other : ofItem) {
          if (votes.annotator(other) != person) {
            pairs[person]++;
            agreeing[person] += votes.label(other) == votes.label(vote) ? 1 : 0;
          }
        }
      }
    }
    double all = Arrays.stream(agreeing).sum() / Math.max(1, Arrays.stream(pairs).sum());
    return IntStream.range(0, people)
        .mapToDouble(person -> pairs[person] == 0 ? all : agreeing[person] / pairs[person])
        .toArray();
  }

  private static Collection<List<Integer>> votesByItem(Votes votes) {
    return IntStream.range(0, votes.size())
        .boxed()
        .collect(Collectors.groupingBy(votes::item))
        .values();
  }
}
