package org.tenfold.web.matrix;

/**
 * What a cell shows.
 *
 * @param text short, since all cells are of one size
 * @param shade how deep its colour is, −1..1; below 0 it is the other colour
 * @param words what it means, without the names of its row and column
 * @param unsure whether it rests on so little that it is dashed
 */
public record MatrixCell(String text, double shade, String words, boolean unsure) {
  /** From here on a cell is so deep that its text is light (in the dark theme: dark). */
  private static final double STRONG = .65;

  public static MatrixCell of(String text, double shade, String words) {
    return new MatrixCell(text, shade, words, false);
  }

  /** A place that holds nothing, such as a person against themselves. */
  public static MatrixCell empty() {
    return new MatrixCell("", 0, "", false);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean strong() {
    return shade >= STRONG;
  }
}
