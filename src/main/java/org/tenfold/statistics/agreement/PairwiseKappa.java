package org.tenfold.statistics.agreement;

import java.util.Arrays;

/**
 * Cohen's kappa of every two annotators over the items that both judged. Immutable.
 *
 * <p>Takes O(votes × votes per item) time and annotators² × categories² numbers of memory.
 */
public final class PairwiseKappa {
  /** [annotator, other annotator]: by first and second judgement; only other &gt; annotator. */
  private final int[][][][] tables;

  private PairwiseKappa(int[][][][] tables) {
    this.tables = tables;
  }

  /**
   * One entry a vote in each of the three arrays.
   *
   * @param item index of the item
   * @param annotator index, 0..annotators − 1; each at most once on an item
   * @param label index of the category, 0..categories − 1
   */
  public static PairwiseKappa of(
      int annotators, int categories, int[] item, int[] annotator, int[] label) {
    int[][][][] tables = new int[annotators][annotators][][];
    for (int one = 0; one < annotators; one++) {
      for (int other = one + 1; other < annotators; other++) {
        tables[one][other] = new int[categories][categories];
      }
    }
    int[][] byItem = votesByItem(item);
    for (int[] votes : byItem) {
      for (int a : votes) {
        for (int b : votes) {
          if (annotator[a] < annotator[b]) {
            tables[annotator[a]][annotator[b]][label[a]][label[b]]++;
          }
        }
      }
    }
    return new PairwiseKappa(tables);
  }

  private static int[][] votesByItem(int[] item) {
    int items = Arrays.stream(item).max().orElse(-1) + 1;
    int[] sizes = new int[items];
    Arrays.stream(item).forEach(index -> sizes[index]++);
    int[][] votes = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    for (int vote = 0; vote < item.length; vote++) {
      votes[item[vote]][--sizes[item[vote]]] = vote;
    }
    return votes;
  }

  public int annotators() {
    return tables.length;
  }

  /**
   * Of two different annotators; the order does not matter.
   *
   * @throws IllegalArgumentException when they are one
   */
  public CohensKappa of(int one, int other) {
    if (one == other) {
      throw new IllegalArgumentException("annotator " + one + " cannot agree with itself");
    }
    return CohensKappa.of(
        tables[Math.min(one, other)][Math.max(one, other)], CohensKappa.Weighting.NONE);
  }
}
