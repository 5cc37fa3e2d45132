package org.tenfold.dfew.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/** Columns that hold counts or shares of the votes, one for each label. */
public final class VoteColumns {
  /** As {@code metadata.csv} of our exports calls them. */
  private static final String PREFIX = "votes_";

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\D.*");

  private static final double ROUNDING = 0.001;
  private static final double EPSILON = 1e-9;
  private static final double SUM_ROUNDING = 0.01;

  private VoteColumns() {}

  /** Of {@code happy}, {@code 1happy}, {@code votes_happy}. */
  public static Optional<Label> label(String column, LabelSet labels) {
    return labels.find(bare(column));
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
   * @param shares by label, which sum to 1
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
   * @param places of the labels in {@code values}
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

  /** All of {@code 1happy} and so on. */
  public static boolean areThoseOfDfew(List<String> columns, LabelSet labels) {
    return AnnotationFile.voteColumns(labels).stream()
        .allMatch(name -> columns.stream().anyMatch(name::equalsIgnoreCase));
  }

  /**
   * Columns such as {@code 1happy} whose name has another number than in this set; a file of them
   * has its labels in another order.
   */
  public static List<String> inAnotherOrder(List<String> columns, LabelSet labels) {
    return columns.stream()
        .filter(column -> NUMBERED.matcher(column).matches() && label(column, labels).isEmpty())
        .filter(column -> label(column.replaceFirst("\\d+", ""), labels).isPresent())
        .toList();
  }

  /** The label with the most; empty where two have as much, or a value is no number. */
  static Optional<Label> most(
      List<String> columns, int[] places, List<String> values, LabelSet labels) {
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
        found = label(columns.get(place), labels);
      } else if (value == most) {
        found = Optional.empty();
      }
    }
    return found;
  }
}
