package org.tenfold.statistics.agreement;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * What nominal alpha and percent agreement need of items with at least two votes, as sums that can
 * grow and shrink. Pairs are counted apart for each number of votes an item has, because they are
 * divided by a function of it: so the sums stay whole and exact. Not thread-safe.
 */
final class PairableVotes {
  private final long[] totals;
  private final Map<Long, Pairs> byVotes = new TreeMap<>();
  private long items;

  /**
   * Items with so many votes, and ordered pairs of votes on one item that agree and that do not.
   */
  private static final class Pairs {
    private long items;
    private long agreeing;
    private long disagreeing;
  }

  PairableVotes(int categories) {
    totals = new long[categories];
  }

  /**
   * Adds (sign 1) or takes away (sign −1) one item; without effect if it has fewer than two votes.
   */
  void add(int[] row, int sign) {
    long votes = 0;
    long squares = 0;
    for (int count : row) {
      votes += count;
      squares += (long) count * count;
    }
    if (votes < 2) {
      return;
    }
    for (int category = 0; category < row.length; category++) {
      totals[category] += sign * row[category];
    }
    items += sign;
    Pairs pairs = byVotes.computeIfAbsent(votes, any -> new Pairs());
    pairs.items += sign;
    pairs.agreeing += sign * (squares - votes);
    pairs.disagreeing += sign * (votes * votes - squares);
    if (pairs.items == 0) {
      byVotes.remove(votes);
    }
  }

  long items() {
    return items;
  }

  long votes() {
    return Arrays.stream(totals).sum();
  }

  /** D_o: each pair weighs so that every vote counts once. */
  Measure observedDisagreement() {
    double sum = 0;
    for (Map.Entry<Long, Pairs> entry : byVotes.entrySet()) {
      sum += (double) entry.getValue().disagreeing / (entry.getKey() - 1);
    }
    return whenThere(sum / votes());
  }

  /** D_e: the share of all pairs of votes, on whatever items, that disagree. */
  Measure expectedDisagreement() {
    double votes = votes();
    double disagreeing = 0;
    for (long total : totals) {
      disagreeing += total * (votes - total);
    }
    return whenThere(disagreeing / (votes * (votes - 1)));
  }

  Measure alpha() {
    return oneCategory()
        ? Measure.undefined(Reason.ONE_CATEGORY)
        : observedDisagreement().dividedBy(expectedDisagreement()).map(ratio -> 1 - ratio);
  }

  /** The mean over items of the share of pairs of votes that agree. */
  Measure percentAgreement() {
    double sum = 0;
    for (Map.Entry<Long, Pairs> entry : byVotes.entrySet()) {
      double votes = entry.getKey();
      sum += entry.getValue().agreeing / (votes * (votes - 1));
    }
    return whenThere(sum / items);
  }

  private boolean oneCategory() {
    return Arrays.stream(totals).filter(total -> total > 0).count() == 1;
  }

  private Measure whenThere(double value) {
    return items == 0 ? Measure.undefined(Reason.FEWER_THAN_TWO_VOTES) : Measure.of(value);
  }
}
