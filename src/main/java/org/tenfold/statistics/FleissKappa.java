package org.tenfold.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fleiss' kappa: agreement of n votes on each of N items beyond chance (Fleiss 1971). With n_ij votes of item i for
 * category j: p_j = Σ_i n_ij / (N n); P_i = (Σ_j n_ij² − n) / (n (n − 1)); kappa = (P̄ − P̄e) / (1 − P̄e), where P̄ is the
 * mean of the P_i and P̄e = Σ_j p_j². Immutable.
 */
public final class FleissKappa {
  private final int[][] counts;
  private final int votes;
  private final double[] shares;

  private FleissKappa(int[][] counts, int votes) {
    this.counts = counts;
    this.votes = votes;
    int categories = counts.length == 0 ? 0 : counts[0].length;
    this.shares =
        IntStream.range(0, categories)
            .mapToDouble(j -> (double) Arrays.stream(counts).mapToInt(row -> row[j]).sum() / ((double) counts.length * votes))
            .toArray();
  }

  /**
   * Takes a table of counts.
   *
   * @param counts {@code [items][categories]}, every row with the same sum
   * @throws IllegalArgumentException naming the first row whose sum or length differs
   */
  public static FleissKappa of(int[][] counts) {
    int[][] table = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    int votes = table.length == 0 ? 0 : Arrays.stream(table[0]).sum();
    for (int i = 0; i < table.length; i++) {
      if (table[i].length != table[0].length || Arrays.stream(table[i]).sum() != votes) {
        throw new IllegalArgumentException(
            "item " + (i + 1) + " has " + Arrays.stream(table[i]).sum() + " votes, the first has " + votes
                + ": Fleiss' kappa needs the same number for all");
      }
    }
    return new FleissKappa(table, votes);
  }

  public int items() {
    return counts.length;
  }

  /** Votes an item, n. */
  public int votes() {
    return votes;
  }

  /** Share of each category among all votes, p_j. */
  public double[] shares() {
    return shares.clone();
  }

  /** P_i: the share of pairs of votes on the item that agree, 0..1; needs two votes or more. */
  public double itemAgreement(int item) {
    long squares = Arrays.stream(counts[item]).mapToLong(count -> (long) count * count).sum();
    return (double) (squares - votes) / ((double) votes * (votes - 1));
  }

  /** P̄, 0..1. */
  public Measure observedAgreement() {
    return whenDefined(this::meanItemAgreement);
  }

  /** P̄e, 0..1. */
  public Measure expectedAgreement() {
    return whenDefined(this::chance);
  }

  /** At most 1; 0 is what chance would give. */
  public Measure kappa() {
    return beyondChance(() -> (meanItemAgreement() - chance()) / (1 - chance()));
  }

  /**
   * Kappa of each category against all others (Fleiss 1971, eq. 14 and following): 1 − Σ_i n_ij (n − n_ij) / (N n (n − 1)
   * p_j (1 − p_j)).
   */
  public List<Measure> kappaPerCategory() {
    return IntStream.range(0, shares.length).mapToObj(this::kappaOf).toList();
  }

  /** Standard error under the hypothesis of no agreement beyond chance (Fleiss, Nee and Landis 1979); no interval. */
  public Measure standardErrorUnderChance() {
    return beyondChance(
        () -> {
          double spread = Arrays.stream(shares).map(p -> p * (1 - p)).sum();
          double third = Arrays.stream(shares).map(p -> p * (1 - p) * (1 - 2 * p)).sum();
          double factor = Math.sqrt(2.0 / ((double) items() * votes * (votes - 1)));
          return factor / spread * Math.sqrt(spread * spread - third);
        });
  }

  /** Kappa divided by its standard error under chance. */
  public Measure z() {
    return standardErrorUnderChance().map(error -> kappa().toOptional().orElseThrow() / error);
  }

  private Measure kappaOf(int j) {
    if (!(kappa() instanceof Measure.Value)) {
      return kappa();
    }
    double p = shares[j];
    if (p == 0 || p == 1) {
      return new Measure.Undefined(p == 0 ? "nobody chose this category" : "everybody chose this category");
    }
    double disagreeing = Arrays.stream(counts).mapToDouble(row -> (double) row[j] * (votes - row[j])).sum();
    return new Measure.Value(1 - disagreeing / ((double) items() * votes * (votes - 1) * p * (1 - p)));
  }

  private double meanItemAgreement() {
    return IntStream.range(0, items()).mapToDouble(this::itemAgreement).sum() / items();
  }

  private double chance() {
    return Arrays.stream(shares).map(p -> p * p).sum();
  }

  private Measure whenDefined(java.util.function.DoubleSupplier value) {
    if (items() == 0) {
      return new Measure.Undefined("there is no item with all its votes");
    }
    if (votes < 2) {
      return new Measure.Undefined("agreement needs at least two votes an item");
    }
    return new Measure.Value(value.getAsDouble());
  }

  private Measure beyondChance(java.util.function.DoubleSupplier value) {
    boolean oneCategory = Arrays.stream(shares).anyMatch(p -> p == 1);
    return oneCategory && votes >= 2
        ? new Measure.Undefined("every vote is for one category, so chance alone agrees fully")
        : whenDefined(value);
  }
}
