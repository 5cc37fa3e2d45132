package org.tenfold.dfew.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/** Columns that hold counts or shares of the votes, one an emotion. */
public final class VoteColumns {
  /** As {@code metadata.csv} of our exports calls them. */
  private static final String PREFIX = "votes_";

  private static final double ROUNDING = 0.001;
  private static final double EPSILON = 1e-9;
  private static final double SUM_ROUNDING = 0.01;

  private VoteColumns() {}

  /** Of {@code happy}, {@code 1happy}, {@code votes_happy}. */
  public static Optional<Label> emotion(String column) {
    return LabelSet.DFEW.find(bare(column));
  }

  /** {@code happy} for {@code votes_happy}; others as they are. */
  public static String bare(String column) {
    return column.toLowerCase(Locale.ROOT).startsWith(PREFIX)
        ? column.substring(PREFIX.length())
        : column;
  }

  /**
   * Counts of shares: they are whole, but for the rounding of three digits.
   *
   * @param shares by emotion, which sum to 1
   * @param total number of votes
   * @return empty where they are not
   */
  public static Optional<int[]> counts(double[] shares, int total) {
    int[] counts = new int[shares.length];
    int sum = 0;
    for (int i = 0; i < shares.length; i++) {
      double count = shares[i] * total;
      counts[i] = (int) Math.round(count);
      sum += counts[i];
      if (Math.abs(count - counts[i]) > ROUNDING * total + EPSILON) {
        return Optional.empty();
      }
    }
    return sum == total ? Optional.of(counts) : Optional.empty();
  }

  /**
   * Whether these sum to 1 beside more votes, so that they cannot be counts.
   *
   * @param places of the emotions in {@code values}
   */
  public static boolean areShares(int[] places, List<String> values, int total) {
    double sum = 0;
    try {
      for (int place : places) {
        sum += Double.parseDouble(values.get(place).replace(',', '.'));
      }
    } catch (NumberFormatException e) {
      return false;
    }
    return total > 1 && Math.abs(sum - 1) < SUM_ROUNDING;
  }

  /** All of {@code 1happy} to {@code 7fear}. */
  static boolean areThoseOfDfew(List<String> columns) {
    return LabelSet.DFEW.all().stream()
        .map(one -> one.number() + LabelSet.DFEW.title(one))
        .allMatch(name -> columns.stream().anyMatch(name::equalsIgnoreCase));
  }

  /** The emotion with the most; empty where two have as much, or a value is no number. */
  static Optional<Label> most(List<String> columns, int[] places, List<String> values) {
    double most = 0;
    Optional<Label> found = Optional.empty();
    for (int place : places) {
      double value;
      try {
        value = Double.parseDouble(values.get(place).replace(',', '.'));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
      if (value > most) {
        most = value;
        found = emotion(columns.get(place));
      } else if (value == most) {
        found = Optional.empty();
      }
    }
    return found;
  }
}
