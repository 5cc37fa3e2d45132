package org.tenfold.web.matrix;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.tenfold.web.PageLabels;

/**
 * What rows and columns are.
 *
 * @param rows what the rows stand for, such as "true label"
 * @param columns what the columns stand for, such as "predicted"
 * @param rowNames one for each
 * @param columnNames as many; shorter ones where the names would not fit
 */
public record MatrixHeads(
    String rows, String columns, List<String> rowNames, List<String> columnNames) {

  /** The labels of the project, in both directions. */
  public static MatrixHeads labels(String rows, String columns) {
    return new MatrixHeads(rows, columns, PageLabels.names(), PageLabels.names());
  }

  int size() {
    return rowNames.size();
  }

  /** "true label Happy, predicted Sad". */
  String words(MatrixPlace place) {
    return translate(
        "matrix.place", rows, rowNames.get(place.row()), columns, rowNames.get(place.column()));
  }
}
