package org.tenfold.web.matrix;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The square itself: cells of one size, each a button, with the sums of rows and columns. Arrow
 * keys go from cell to cell. Numbers that change are written into the same cells, so whoever is on
 * one stays there.
 */
@Tag("tf-matrix")
@JsModule("context://tenfold/tf-matrix.js")
class SquareTable extends Component implements HasComponents, HasStyle {
  /** More rows make smaller cells. */
  private static final int MANY = 11;

  private final transient MatrixHeads heads;
  private final List<Span> rowSums = new ArrayList<>();
  private final List<Span> columnSums = new ArrayList<>();
  private final Span all = new Span();
  private final NativeButton[][] cells;

  /**
   * @param sums whether there are any
   * @param pressed hears of a pressed cell
   */
  SquareTable(MatrixHeads heads, boolean sums, Consumer<MatrixPlace> pressed) {
    this.heads = heads;
    int size = heads.size();
    cells = new NativeButton[size][size];
    NativeTable table = new NativeTable();
    table.addClassName("tf-square-matrix");
    table.setClassName("tf-many", size > MANY);
    addHeads(table, sums);
    NativeTableBody body = table.getBody();
    for (int row = 0; row < size; row++) {
      NativeTableRow line = body.addRow();
      heading(line, heads.rowNames().get(row), "row");
      for (int column = 0; column < size; column++) {
        MatrixPlace place = new MatrixPlace(row, column);
        NativeButton button = new NativeButton("", click -> pressed.accept(place));
        cells[row][column] = button;
        NativeTableCell cell = line.addDataCell();
        cell.setClassName("tf-hit", row == column);
        cell.add(button);
      }
      if (sums) {
        sum(line.addDataCell(), rowSums);
      }
    }
    if (sums) {
      NativeTableRow foot = table.getFoot().addRow();
      heading(foot, translate("matrix.sum"), "row");
      for (int column = 0; column < size; column++) {
        sum(foot.addDataCell(), columnSums);
      }
      NativeTableCell corner = foot.addDataCell();
      corner.addClassName("tf-sum");
      corner.add(all);
    }
    add(table);
  }

  private void addHeads(NativeTable table, boolean sums) {
    NativeTableRow over = table.getHead().addRow();
    NativeTableHeaderCell rows = heading(over, heads.rows() + " ↓", "col");
    rows.getElement().setAttribute("rowspan", "2");
    rows.addClassName("tf-rows-are");
    NativeTableHeaderCell columns = heading(over, heads.columns() + " →", "colgroup");
    columns.getElement().setAttribute("colspan", Integer.toString(heads.size()));
    columns.addClassName("tf-columns-are");
    if (sums) {
      heading(over, translate("matrix.sum"), "col").getElement().setAttribute("rowspan", "2");
    }
    NativeTableRow names = table.getHead().addRow();
    heads.columnNames().forEach(name -> heading(names, name, "col"));
  }

  private static NativeTableHeaderCell heading(NativeTableRow row, String words, String scope) {
    NativeTableHeaderCell cell = row.addHeaderCell();
    cell.getElement().setAttribute("scope", scope);
    cell.add(new Span(words));
    return cell;
  }

  private static void sum(NativeTableCell cell, List<Span> sums) {
    Span sum = new Span();
    sums.add(sum);
    cell.addClassName("tf-sum");
    cell.add(sum);
  }

  void draw(MatrixFigures figures, boolean percent, Optional<MatrixPlace> open) {
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells.length; column++) {
        MatrixPlace place = new MatrixPlace(row, column);
        draw(cells[row][column], place, figures.at(place, percent), open);
      }
    }
    figures
        .sums()
        .ifPresent(
            sums -> {
              write(rowSums, sums.rows());
              write(columnSums, sums.columns());
              all.setText(sums.all());
            });
  }

  private void draw(
      NativeButton button, MatrixPlace place, MatrixCell cell, Optional<MatrixPlace> open) {
    button.setText(cell.text());
    button.setVisible(!cell.isEmpty());
    String words = heads.words(place) + ": " + cell.words();
    button.getElement().setAttribute("aria-label", words);
    button.getElement().setAttribute("title", words);
    boolean pressed = open.equals(Optional.of(place));
    button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    button
        .getStyle()
        .set("--tf-share", String.format(Locale.ROOT, "%.3f", Math.min(1, Math.abs(cell.shade()))));
    button.setClassName("tf-strong", cell.strong());
    button.setClassName("tf-less", cell.shade() < 0);
    button.setClassName("tf-unsure", cell.unsure());
  }

  private static void write(List<Span> places, List<String> sums) {
    for (int i = 0; i < places.size(); i++) {
      places.get(i).setText(sums.get(i));
    }
  }
}
