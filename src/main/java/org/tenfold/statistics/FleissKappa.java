package org.tenfold.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.tenfold.statistics.Measure.Reason;

/**
 * Fleiss' kappa: agreement of many raters beyond chance, where every item has the same number n of
 * votes, though not of the same people (Fleiss 1971, "Measuring nominal scale agreement among many
 * raters"). Undefined without items, with n &lt; 2, and κ itself when all votes fall into one
 * category.
 *
 * <p>Immutable.
 */
public final class FleissKappa {
  private final int votes;

  /** Ordered pairs of agreeing votes of each item. */
  private final long[] agreeingPairs;

  /** p_j. */
  private final double[] shares;

  /** For each category Σ_i n_ij (n − n_ij). */
  private final double[] disagreeingPairs;

  private FleissKappa(int votes, long[] agreeingPairs, double[] shares, double[] disagreeingPairs) {
    this.votes = votes;
    this.agreeingPairs = agreeingPairs;
    this.shares = shares;
    this.disagreeingPairs = disagreeingPairs;
  }

  /**
   * @param counts n_ij, [items, categories]: the votes of item i for category j; every row with the
   *     same sum n
   * @throws IllegalArgumentException when a row has another length or sum than the first, or a
   *     negative count
   */
  public static FleissKappa of(int[][] counts) {
    int categories = CountTable.categories(counts);
    int votes = commonVotes(counts);
    long[] columnSums = CountTable.columnSums(counts, categories);
    double all = Math.max(1, (double) counts.length * votes);
    double[] disagreeing = new double[categories];
    for (int[] row : counts) {
      for (int category = 0; category < categories; category++) {
        disagreeing[category] += (double) row[category] * (votes - row[category]);
      }
    }
    return new FleissKappa(
        votes,
        Arrays.stream(counts).mapToLong(CountTable::agreeingPairs).toArray(),
        Arrays.stream(columnSums).mapToDouble(sum -> sum / all).toArray(),
        disagreeing);
  }

  private static int commonVotes(int[][] counts) {
    long votes = counts.length == 0 ? 0 : CountTable.votes(counts[0]);
    for (int item = 0; item < counts.length; item++) {
      long itemVotes = CountTable.votes(counts[item]);
      if (itemVotes != votes) {
        throw new IllegalArgumentException(
            "row %d has %d votes where row 0 has %d: Fleiss' kappa needs the same number in each"
                .formatted(item, itemVotes, votes));
      }
    }
    return Math.toIntExact(votes);
  }

  /** N. */
  public int items() {
    return agreeingPairs.length;
  }

  /** n, the votes of each item; 0 when there are no items. */
  public int votes() {
    return votes;
  }

  /** K, the length of a row; 0 when there are no items. */
  public int categories() {
    return shares.length;
  }

  /** p_j, the share of all votes that fell into this category, 0..1. */
  public Measure share(int category) {
    return whenComparable(() -> shares[category]);
  }

  /** P_i = (Σ_j n_ij² − n) / (n (n − 1)), the share of pairs of votes on this item that agree. */
  public Measure itemAgreement(int item) {
    return whenComparable(() -> agreeingPairs[item] / pairsPerItem());
  }

  /** P̄, the mean of P_i, 0..1. */
  public Measure observedAgreement() {
    return whenComparable(this::observed);
  }

  /** P̄e = Σ p_j², 0..1. */
  public Measure expectedAgreement() {
    return whenComparable(this::expected);
  }

  /** κ = (P̄ − P̄e) / (1 − P̄e), at most 1. */
  public Measure kappa() {
    return whenDiscriminating(() -> (observed() - expected()) / (1 - expected()));
  }

  /**
   * Standard error of κ under the hypothesis of no agreement beyond chance (Fleiss, Nee and Landis
   * 1979). It serves the test {@link #z()}; a confidence interval needs the bootstrap.
   */
  public Measure standardError() {
    return whenDiscriminating(
        () -> {
          double spread = Arrays.stream(shares).map(p -> p * (1 - p)).sum();
          double skew = Arrays.stream(shares).map(p -> p * (1 - p) * (1 - 2 * p)).sum();
          return Math.sqrt(2 * (spread * spread - skew) / pairs()) / spread;
        });
  }

  /** κ over its standard error: standard normal when there is no agreement beyond chance. */
  public Measure z() {
    return kappa().dividedBy(standardError());
  }

  /** κ_j, agreement on each category against all the others together, in order of categories. */
  public List<Measure> perCategory() {
    return IntStream.range(0, categories()).mapToObj(this::ofCategory).toList();
  }

  private Measure ofCategory(int category) {
    double p = shares[category];
    return items() > 0 && votes > 1 && p == 0
        ? Measure.undefined(Reason.CATEGORY_UNUSED)
        : whenDiscriminating(() -> 1 - disagreeingPairs[category] / (pairs() * p * (1 - p)));
  }

  private double observed() {
    return Arrays.stream(agreeingPairs).sum() / pairs();
  }

  private double expected() {
    return Arrays.stream(shares).map(p -> p * p).sum();
  }

  /** N n (n − 1). */
  private double pairs() {
    return items() * pairsPerItem();
  }

  private double pairsPerItem() {
    return (double) votes * (votes - 1);
  }

  private Measure whenComparable(DoubleSupplier value) {
    if (items() == 0) {
      return Measure.undefined(Reason.NO_ITEMS);
    }
    return votes < 2
        ? Measure.undefined(Reason.FEWER_THAN_TWO_VOTES)
        : Measure.of(value.getAsDouble());
  }

  private Measure whenDiscriminating(DoubleSupplier value) {
    // counted, not P̄e == 1: a sum of rounded squares cannot be trusted to be exactly 1
    boolean oneCategory = Arrays.stream(shares).filter(share -> share > 0).count() == 1;
    return oneCategory && votes > 1
        ? Measure.undefined(Reason.ONE_CATEGORY)
        : whenComparable(value);
  }
}
