package org.tenfold.agreement.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tenfold.label.Label;
import org.tenfold.web.Drawing;
import org.tenfold.web.PageLabels;
import org.tenfold.web.matrix.CountedCells;

/**
 * A square of labels by labels as a picture to take away, and as a table.
 *
 * @param rows what the rows stand for, such as "true emotion"
 * @param columns what the columns stand for, such as "said"
 * @param shares [row, column], 0..1
 * @param counts the numbers behind the shares
 */
public record LabelMatrix(String rows, String columns, double[][] shares, List<long[]> counts)
    implements Drawing {

  public static LabelMatrix of(String rows, String columns, CountedCells cells) {
    List<long[]> whole = new ArrayList<>();
    for (double[] row : cells.counts()) {
      long[] rounded = new long[row.length];
      for (int column = 0; column < row.length; column++) {
        rounded[column] = Math.round(row[column]);
      }
      whole.add(rounded);
    }
    return new LabelMatrix(rows, columns, cells.shares(), whole);
  }

  /** Shares of each row with four digits behind the point. */
  public ChartData inShares() {
    return table((row, column) -> String.format(Locale.ROOT, "%.4f", shares[row][column]));
  }

  public ChartData inCounts() {
    return table((row, column) -> Long.toString(counts.get(row)[column]));
  }

  @FunctionalInterface
  private interface Text {
    String at(int row, int column);
  }

  private ChartData table(Text text) {
    List<String> head = new ArrayList<>(List.of(rows + " \\ " + columns));
    PageLabels.all().forEach(label -> head.add(PageLabels.set().title(label)));
    List<List<String>> lines = new ArrayList<>();
    for (Label row : PageLabels.all()) {
      List<String> line = new ArrayList<>(List.of(PageLabels.set().title(row)));
      for (Label column : PageLabels.all()) {
        line.add(text.at(row.index(), column.index()));
      }
      lines.add(line);
    }
    return new ChartData(head, lines);
  }
}
