package org.tenfold.statistics.agreement;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;

/**
 * Fleiss' kappa: agreement of many raters beyond chance, where every item has the same number n of
 * votes, though not of the same people (Fleiss 1971, "Measuring nominal scale agreement among many
 * raters"). Undefined without items, with n &lt; 2, and κ itself when all votes fall into one
 * category.
 *
 * <p>All of it follows from three sums over the items: their number N, the votes of each category
 * Σ_i n_ij, and Σ_i n_ij². That is why a vote more or a resample of movies needs no second look at
 * the items. Immutable.
 */
public final class FleissKappa {
  /** n. */
  private final int votes;

  /** Laid out by {@link FleissSums}; whole numbers, exact below 2^53. */
  private final double[] sums;

  private FleissKappa(int votes, double[] sums) {
    this.votes = votes;
    this.sums = sums;
  }

  /**
   * Intervals over items that all have the same number of votes, by resampling whole clusters.
   *
   * @param counts n_ij as for {@link #of}
   * @param clusterOfItem such as the number of each item's movie
   */
  public static BootstrapIntervals intervals(
      Bootstrap bootstrap, int[][] counts, long[] clusterOfItem) {
    ClusteredCounts clustered = ClusteredCounts.of(counts, clusterOfItem);
    int votes = of(counts).votes();
    return bootstrap.of(clustered.sums(), clustered.names(), sums -> ofSums(votes, sums).kappa());
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
    long[] sums = FleissSums.none(categories);
    for (int[] row : counts) {
      FleissSums.add(sums, row, 1);
    }
    return ofSums(votes, FleissSums.toDoubles(sums));
  }

  /**
   * @param votes n, of each item
   * @param sums laid out by {@link FleissSums}; kept, not copied
   */
  public static FleissKappa ofSums(int votes, double[] sums) {
    return new FleissKappa(votes, sums);
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

  /**
   * P_i = (Σ_j n_ij² − n) / (n (n − 1)), the share of pairs of votes on this item that agree, 0..1.
   *
   * @param row n_ij of one item
   */
  public static Measure itemAgreement(int[] row) {
    long pairs = CountTable.pairs(row);
    return pairs == 0
        ? Measure.undefined(Reason.FEWER_THAN_TWO_VOTES)
        : Measure.of((double) CountTable.agreeingPairs(row) / pairs);
  }

  /** N. */
  public int items() {
    return (int) sums[FleissSums.ITEMS];
  }

  /** n, the votes of each item; 0 when there are no items. */
  public int votes() {
    return votes;
  }

  /** K, the length of a row; 0 when there are no items. */
  public int categories() {
    return FleissSums.categories(sums.length);
  }

  /** p_j, the share of all votes that fell into this category, 0..1. */
  public Measure share(int category) {
    return whenComparable(() -> p(category));
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
          double spread = 0;
          double skew = 0;
          for (int category = 0; category < categories(); category++) {
            double p = p(category);
            spread += p * (1 - p);
            skew += p * (1 - p) * (1 - 2 * p);
          }
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

  /** κ_j = 1 − Σ_i n_ij (n − n_ij) / (N n (n − 1) p_j (1 − p_j)), at most 1. */
  public Measure ofCategory(int category) {
    return whenUsed(
        category,
        () -> {
          double p = p(category);
          double disagreeing =
              votes * FleissSums.votes(sums, category) - FleissSums.squares(sums, category);
          return 1 - disagreeing / (pairs() * p * (1 - p));
        });
  }

  /**
   * Standard error of κ_j under the hypothesis of no agreement beyond chance, √(2 / (N n (n − 1))):
   * the same for each category that has votes (Fleiss, Nee and Landis 1979).
   */
  public Measure standardErrorOfCategory(int category) {
    return whenUsed(category, () -> Math.sqrt(2 / pairs()));
  }

  /** κ_j over its standard error. */
  public Measure zOfCategory(int category) {
    return ofCategory(category).dividedBy(standardErrorOfCategory(category));
  }

  private double p(int category) {
    return FleissSums.votes(sums, category) / (sums[FleissSums.ITEMS] * votes);
  }

  private double observed() {
    double squares = 0;
    for (int category = 0; category < categories(); category++) {
      squares += FleissSums.squares(sums, category);
    }
    return (squares - sums[FleissSums.ITEMS] * votes) / pairs();
  }

  private double expected() {
    double sum = 0;
    for (int category = 0; category < categories(); category++) {
      sum += p(category) * p(category);
    }
    return sum;
  }

  /** N n (n − 1). */
  private double pairs() {
    return sums[FleissSums.ITEMS] * votes * (votes - 1);
  }

  private Measure whenComparable(DoubleSupplier value) {
    if (sums[FleissSums.ITEMS] == 0) {
      return Measure.undefined(Reason.NO_ITEMS);
    }
    return votes < 2
        ? Measure.undefined(Reason.FEWER_THAN_TWO_VOTES)
        : Measure.of(value.getAsDouble());
  }

  private Measure whenDiscriminating(DoubleSupplier value) {
    // counted, not P̄e == 1: a sum of rounded squares cannot be trusted to be exactly 1
    return votes > 1 && usedCategories() == 1
        ? Measure.undefined(Reason.ONE_CATEGORY)
        : whenComparable(value);
  }

  private Measure whenUsed(int category, DoubleSupplier value) {
    return items() > 0 && votes > 1 && FleissSums.votes(sums, category) == 0
        ? Measure.undefined(Reason.CATEGORY_UNUSED)
        : whenDiscriminating(value);
  }

  private int usedCategories() {
    int used = 0;
    for (int category = 0; category < categories(); category++) {
      if (FleissSums.votes(sums, category) > 0) {
        used++;
      }
    }
    return used;
  }
}
