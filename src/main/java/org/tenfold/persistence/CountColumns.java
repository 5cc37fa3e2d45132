package org.tenfold.persistence;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;

/**
 * The columns {@code votes_1} to {@code votes_20} of a table, one for each label that a set may
 * have. Those beyond the set are null, but for the first seven: these were there before there were
 * other sets, and hold 0.
 */
public final class CountColumns {
  private static final int NOT_NULL = 7;

  private CountColumns() {}

  /** All of them, with commas between. */
  public static String names() {
    return places("votes_%d");
  }

  /**
   * As many places of a statement, with commas between.
   *
   * @param form of one, as {@code :n%d} or {@code ?}
   */
  public static String places(String form) {
    return IntStream.rangeClosed(1, Label.MOST).mapToObj(form::formatted).collect(joining(", "));
  }

  /**
   * @param number of the column, 1..20
   */
  public static @Nullable Integer value(VoteCounts votes, int number) {
    if (number <= votes.size()) {
      return votes.of(Label.of(number));
    }
    return number <= NOT_NULL ? 0 : null;
  }

  /**
   * @param size of the label set
   */
  public static VoteCounts read(ResultSet row, int size) throws SQLException {
    int[] counts = new int[size];
    for (int i = 0; i < size; i++) {
      counts[i] = row.getInt("votes_" + (i + 1));
    }
    return VoteCounts.of(counts);
  }
}
