package org.tenfold.web.matrix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cell of a square; in the address {@code 3-1}, counted from 1 as the labels' numbers are.
 *
 * @param row from 0
 * @param column from 0
 */
public record MatrixPlace(int row, int column) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,3})-(\\d{1,3})");

  /**
   * @param size of the square
   * @return empty for what names no cell of it
   */
  static Optional<MatrixPlace> of(String text, int size) {
    Matcher two = TEXT.matcher(text);
    return two.matches()
        ? Optional.of(
                new MatrixPlace(
                    Integer.parseInt(two.group(1)) - 1, Integer.parseInt(two.group(2)) - 1))
            .filter(place -> place.row >= 0 && place.row < size)
            .filter(place -> place.column >= 0 && place.column < size)
        : Optional.empty();
  }

  String text() {
    return (row + 1) + "-" + (column + 1);
  }
}
