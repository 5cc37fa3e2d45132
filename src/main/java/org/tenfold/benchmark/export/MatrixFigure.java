package org.tenfold.benchmark.export;

import java.util.List;
import java.util.Locale;
import org.tenfold.document.Svg;
import org.tenfold.document.Svg.Anchor;
import org.tenfold.document.Svg.Place;
import org.tenfold.statistics.classification.ConfusionMatrix;

/**
 * A confusion matrix as a square: percent of the row, shaded by it, with the count below.
 *
 * @param names of the classes, in the order of the matrix
 */
record MatrixFigure(
    String title, String truth, String predicted, List<String> names, ConfusionMatrix matrix) {
  private static final int CELL = 64;
  private static final int LEFT = 112;
  private static final int TOP = 64;
  private static final int EDGE = 12;

  /** From here on dark cells carry white letters. */
  private static final double DARK = 0.55;

  /** From here on grey letters would be hard to read. */
  private static final double SHADED = 0.2;

  String svg() {
    int side = CELL * names.size();
    Svg svg = new Svg(LEFT + side + EDGE, TOP + side + EDGE);
    svg.text(new Place(LEFT + side / 2.0, 18), Anchor.MIDDLE, Svg.MUTED, predicted);
    svg.upwards(new Place(16, TOP + side / 2.0), truth);
    for (int row = 0; row < names.size(); row++) {
      svg.text(
          new Place(LEFT - 10, TOP + CELL * (row + 0.5) + 4), Anchor.END, Svg.INK, names.get(row));
      svg.text(
          new Place(LEFT + CELL * (row + 0.5), TOP - 12), Anchor.MIDDLE, Svg.INK, names.get(row));
      for (int column = 0; column < names.size(); column++) {
        cell(svg, row, column);
      }
    }
    return svg.document(title);
  }

  private void cell(Svg svg, int row, int column) {
    long support = matrix.support(row);
    double share = support == 0 ? 0 : (double) matrix.count(row, column) / support;
    double x = LEFT + CELL * column;
    double y = TOP + CELL * row;
    List<Place> square =
        List.of(
            new Place(x, y),
            new Place(x + CELL, y),
            new Place(x + CELL, y + CELL),
            new Place(x, y + CELL),
            new Place(x, y));
    svg.area(square, Svg.SERIES.getFirst(), share);
    svg.line(square, Svg.RULE, 1);
    String colour = share > DARK ? "#ffffff" : Svg.INK;
    String percent = support == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
    svg.text(new Place(x + CELL / 2.0, y + CELL / 2.0), Anchor.MIDDLE, colour, percent);
    svg.text(
        new Place(x + CELL / 2.0, y + CELL / 2.0 + 16),
        Anchor.MIDDLE,
        share > SHADED ? colour : Svg.MUTED,
        Integer.toString(matrix.count(row, column)));
  }
}
