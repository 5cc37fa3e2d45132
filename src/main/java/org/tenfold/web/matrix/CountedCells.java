package org.tenfold.web.matrix;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Counts, and what share of its row each is.
 *
 * @param counts [row, column]; not whole where a method estimates or weighs them
 * @param shares of the row, 0..1
 * @param what is counted, as the reader is told: a key with the number, such as {@code
 *     "matrix.of-clips"}
 */
public record CountedCells(double[][] counts, double[][] shares, String what)
    implements MatrixFigures {

  /** Shares of each row's sum; those of a row without any are 0. */
  public static CountedCells of(double[][] counts, String what) {
    double[][] shares =
        Arrays.stream(counts)
            .map(
                row -> {
                  double sum = Arrays.stream(row).sum();
                  return Arrays.stream(row).map(one -> sum == 0 ? 0 : one / sum).toArray();
                })
            .toArray(double[][]::new);
    return new CountedCells(counts, shares, what);
  }

  public static CountedCells of(int[][] counts, String what) {
    return of(
        Arrays.stream(counts)
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new),
        what);
  }

  @Override
  public MatrixCell at(MatrixPlace place, boolean percent) {
    double count = counts[place.row()][place.column()];
    double share = shares[place.row()][place.column()];
    boolean none = row(place.row()) == 0;
    String text = percent ? (none ? "–" : percent(share)) : number(count);
    String words =
        none
            ? translate("matrix.row-empty")
            : translate(what, number(count))
                + ", "
                + translate("matrix.share", number(100 * share));
    return MatrixCell.of(text, share, words);
  }

  @Override
  public boolean inTwoUnits() {
    return true;
  }

  @Override
  public Optional<Sums> sums() {
    List<String> rows = IntStream.range(0, counts.length).mapToObj(i -> number(row(i))).toList();
    List<String> columns =
        IntStream.range(0, counts.length)
            .mapToObj(i -> number(Arrays.stream(counts).mapToDouble(row -> row[i]).sum()))
            .toList();
    return Optional.of(
        new Sums(
            rows, columns, number(Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum())));
  }

  private double row(int row) {
    return Arrays.stream(counts[row]).sum();
  }

  /** With one decimal, so that all of a column are read alike; a bare 0 where there is nothing. */
  private static String percent(double share) {
    return share == 0 ? "0" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /** With one decimal where it is not whole. */
  private static String number(double number) {
    double rounded = Math.round(10 * number) / 10.0;
    return String.format(Locale.ROOT, rounded == Math.rint(rounded) ? "%.0f" : "%.1f", rounded);
  }
}
