package org.tenfold.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/** A table for people: the first column to the left, the others to the right. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<Rows> parts = new ArrayList<>();

  /**
   * Rows that are made when they are asked for.
   *
   * @param row the cells of each, by its index; the same each time
   */
  private record Rows(int size, IntFunction<? extends List<?>> row) {
    Stream<List<String>> all() {
      return IntStream.range(0, size)
          .mapToObj(
              index ->
                  row.apply(index).stream().map(cell -> PlainText.of(cell.toString())).toList());
    }
  }

  public TextTable row(Object... cells) {
    return row(Arrays.asList(cells));
  }

  public TextTable row(List<?> cells) {
    return rows(1, index -> cells);
  }

  /**
   * Rows that are made one by one when the table is printed, twice each: millions of them need no
   * memory.
   *
   * @param row the cells of each, by its index from 0; the same each time
   */
  public TextTable rows(int size, IntFunction<? extends List<?>> row) {
    parts.add(new Rows(size, row));
    return this;
  }

  /** An empty line; columns stay aligned across it. */
  public TextTable gap() {
    return row(List.of());
  }

  /** With four decimals, or the reason why there is none. */
  public static String decimal(Measure measure) {
    return words(measure, 1, "%.4f");
  }

  /** With four decimals, or the reason why there is none. */
  public static String decimal(Interval interval) {
    return switch (interval) {
      case Interval.Bounds(double low, double high) ->
          String.format(Locale.ROOT, "%.4f to %.4f", low, high);
      case Interval.Undefined(Measure.Reason why) -> "undefined: " + why.sentence();
    };
  }

  /**
   * The same, where what is resampled need not be movies.
   *
   * @param cluster the column whose values are resampled; empty: single items
   */
  public static String decimal(Interval interval, Optional<String> cluster) {
    return interval instanceof Interval.Undefined(Measure.Reason why)
        ? "undefined: " + sentence(why, cluster)
        : decimal(interval);
  }

  /** Why there is no interval, in terms of what is resampled. */
  static String sentence(Measure.Reason why, Optional<String> cluster) {
    String resampled = cluster.orElse("item");
    return why == Measure.Reason.FEWER_THAN_TWO_CLUSTERS && !resampled.equals("movie")
        ? "an interval needs at least two of what is resampled, which is each " + resampled
        : why.sentence();
  }

  /** A share 0..1 in percent with two decimals, or the reason why there is none. */
  public static String percent(Measure measure) {
    return words(measure, 100, "%.2f");
  }

  private static String words(Measure measure, double scale, String format) {
    return switch (measure) {
      case Measure.Value(double number) -> String.format(Locale.ROOT, format, scale * number);
      case Measure.Undefined(Measure.Reason why) -> "undefined: " + why.sentence();
    };
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    lines().forEach(line -> text.append(line).append(System.lineSeparator()));
    return text.toString();
  }

  /** Writes line by line. */
  void print(PrintStream out) {
    lines().forEach(out::println);
    out.flush();
  }

  private Stream<String> lines() {
    int[] widths = new int[rows().mapToInt(List::size).max().orElse(0)];
    rows()
        .forEach(
            row -> {
              for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
              }
            });
    return rows().map(row -> line(row, widths));
  }

  private Stream<List<String>> rows() {
    return parts.stream().flatMap(Rows::all);
  }

  private static String line(List<String> row, int[] widths) {
    return String.join(
            GAP,
            IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths[column], column == 0))
                .toList())
        .stripTrailing();
  }

  private static String padded(String cell, int width, boolean left) {
    String padding = " ".repeat(width - cell.length());
    return left ? cell + padding : padding + cell;
  }
}
