package org.tenfold.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A real table of a few dozen rows: row headings at the left, numbers at the right. */
public class PlainTable extends Div {
  private final NativeTable table = new NativeTable();
  private final NativeTableBody body = table.getBody();

  public PlainTable(String... columns) {
    addClassName("tf-table-frame");
    table.addClassName("tf-table");
    NativeTableRow head = table.getHead().addRow();
    for (int i = 0; i < columns.length; i++) {
      NativeTableHeaderCell cell = head.addHeaderCell();
      cell.setText(columns[i]);
      cell.getElement().setAttribute("scope", "col");
      if (i > 0) {
        cell.addClassName("tf-number");
      }
    }
    add(table);
  }

  /** Words and numbers; the first is the row's heading. */
  public NativeTableRow addRow(String heading, List<String> cells) {
    return addRow(new Span(heading), cells.stream().map(Span::new).toList());
  }

  public NativeTableRow addRow(Component heading, List<? extends Component> cells) {
    NativeTableRow row = body.addRow();
    NativeTableHeaderCell first = row.addHeaderCell();
    first.getElement().setAttribute("scope", "row");
    first.add(heading);
    for (Component content : cells) {
      NativeTableCell cell = row.addDataCell();
      cell.addClassName("tf-number");
      cell.add(content);
    }
    return row;
  }

  /** For tables whose cells are shaded by their share. */
  public void asMatrix() {
    table.addClassName("tf-matrix");
  }
}
