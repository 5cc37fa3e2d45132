package org.tenfold.agreement.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tenfold.label.Label;
import org.tenfold.web.Drawing;
import org.tenfold.web.PageLabels;

/**
 * A square of labels by labels as a chart, shaded by the share of its row.
 *
 * @param rows what the rows stand for, such as "true emotion"
 * @param columns what the columns stand for, such as "said"
 * @param shares [row, column], 0..1
 * @param counts the numbers behind the shares, or empty where there are none
 */
public record LabelMatrix(String rows, String columns, double[][] shares, List<long[]> counts)
    implements Drawing {

  /** Shares of each row's sum; a row without any stays empty. */
  public static LabelMatrix ofCounts(String rows, String columns, double[][] counts) {
    double[][] shares = new double[PageLabels.set().size()][PageLabels.set().size()];
    List<long[]> whole = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      double sum = java.util.Arrays.stream(counts[row]).sum();
      long[] rounded = new long[PageLabels.set().size()];
      for (int column = 0; column < counts[row].length; column++) {
        shares[row][column] = sum == 0 ? 0 : counts[row][column] / sum;
        rounded[column] = Math.round(counts[row][column]);
      }
      whole.add(rounded);
    }
    return new LabelMatrix(rows, columns, shares, whole);
  }

  /** A cell of few labels is high; of many, its number just fits. */
  public static String height() {
    return Math.max(21, 6 + 1.6 * PageLabels.set().size()) + "rem";
  }

  public ChartData numbers() {
    List<String> head = new ArrayList<>(List.of(rows + " \\ " + columns));
    PageLabels.all().forEach(emotion -> head.add(PageLabels.set().title(emotion)));
    List<List<String>> lines = new ArrayList<>();
    for (Label row : PageLabels.all()) {
      List<String> line = new ArrayList<>(List.of(PageLabels.set().title(row)));
      for (Label column : PageLabels.all()) {
        line.add(
            counts.isEmpty()
                ? String.format(Locale.ROOT, "%.4f", shares[row.index()][column.index()])
                : Long.toString(counts.get(row.index())[column.index()]));
      }
      lines.add(line);
    }
    return new ChartData(head, lines);
  }
}
