package org.tenfold.statistics.agreement;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.PoissonWeights;

/**
 * The agreement on a set of items while votes come in: one vote costs O(categories), and
 * O(resamples) more when it finishes an item or changes a finished one; no figure is ever computed
 * anew from all items. It holds sums and no items, so whoever calls must know what an item's votes
 * were before.
 *
 * <p>Fleiss' kappa is taken over the items with exactly n votes, and again over those of them that
 * bear a single label; alpha and percent agreement over all items with at least two votes. All
 * running sums are whole numbers, so the figures equal those of {@link FleissKappa} and {@link
 * KrippendorffAlpha} over the same items after any number of votes added and taken back.
 *
 * <p>The intervals are those of a {@link Bootstrap} with Poisson weights and the same seed.
 * Thread-safe: one lock.
 */
public final class LiveAgreement {
  /** The usual number of resamples. */
  public static final int RESAMPLES = 1000;

  private final int votes;
  private final Predicate<int[]> singleLabelled;
  private final PoissonWeights poisson;

  /** Those of the cluster whose item changes now. */
  private final double[] weights;

  /** Finished items with a single label and without one: apart, so that a vote touches one. */
  private final ResampledSums singleSums;

  private final ResampledSums undecidedSums;
  private final PairableVotes pairable;
  private final long[] totals;
  private long items;

  /**
   * @param categories K, the length of a row of counts
   * @param votes n, of a finished item
   * @param singleLabelled whether a finished item, by its counts, bears a single label; it must not
   *     keep or change the array
   * @param resamples for the intervals; 0 for none
   * @param seed of the resamples
   */
  public LiveAgreement(
      int categories, int votes, Predicate<int[]> singleLabelled, int resamples, long seed) {
    this.votes = votes;
    this.singleLabelled = singleLabelled;
    this.poisson = new PoissonWeights(seed);
    this.weights = new double[resamples];
    this.singleSums = new ResampledSums(categories, resamples);
    this.undecidedSums = new ResampledSums(categories, resamples);
    this.pairable = new PairableVotes(categories);
    this.totals = new long[categories];
  }

  /**
   * Adds an item, with or without votes.
   *
   * @param cluster number of the cluster, such as the movie, that the item is from
   * @param counts its votes for each category
   */
  public synchronized void add(long cluster, int[] counts) {
    change(cluster, null, counts);
  }

  /** Takes away an item as it was added or last replaced. */
  public synchronized void remove(long cluster, int[] counts) {
    change(cluster, counts, null);
  }

  /** An item's votes have changed: one more, one taken back, or any other way. */
  public synchronized void replace(long cluster, int[] before, int[] after) {
    change(cluster, before, after);
  }

  private void change(long cluster, int @Nullable [] before, int @Nullable [] after) {
    check(before);
    check(after);
    count(before, -1);
    count(after, 1);
    long[] single = FleissSums.none(totals.length);
    long[] undecided = FleissSums.none(totals.length);
    boolean resampled = addIfFinished(before, -1, single, undecided);
    resampled |= addIfFinished(after, 1, single, undecided);
    if (resampled) {
      poisson.fill(cluster, weights);
      singleSums.add(cluster, single, weights);
      undecidedSums.add(cluster, undecided, weights);
    }
  }

  private void check(int @Nullable [] counts) {
    if (counts != null && counts.length != totals.length) {
      throw new IllegalArgumentException(
          "%d counts for %d categories".formatted(counts.length, totals.length));
    }
  }

  private void count(int @Nullable [] counts, int sign) {
    if (counts == null) {
      return;
    }
    items += sign;
    pairable.add(counts, sign);
    for (int category = 0; category < counts.length; category++) {
      totals[category] += sign * counts[category];
    }
  }

  private boolean addIfFinished(
      int @Nullable [] counts, int sign, long[] single, long[] undecided) {
    if (counts == null || CountTable.votes(counts) != votes) {
      return false;
    }
    FleissSums.add(singleLabelled.test(counts) ? single : undecided, counts, sign);
    return true;
  }

  /** All figures as they are now; a few milliseconds with 1,000 resamples and 1,500 clusters. */
  public synchronized AgreementFigures figures() {
    FleissFigures finished = figures(singleSums, undecidedSums);
    return new AgreementFigures(
        items,
        items - finished.items(),
        IntStream.range(0, totals.length).mapToObj(category -> totals[category]).toList(),
        finished,
        figures(singleSums),
        items == 0 ? Measure.undefined(Reason.NO_ITEMS) : pairable.alpha(),
        items == 0 ? Measure.undefined(Reason.NO_ITEMS) : pairable.percentAgreement());
  }

  private FleissFigures figures(ResampledSums... parts) {
    return new Resamples(votes, totals.length, weights.length, parts).figures();
  }
}
