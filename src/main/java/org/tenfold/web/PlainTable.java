package org.tenfold.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.web.term.Explained;

/** A real table of a few dozen rows: row headings and words at the left, numbers at the right. */
public class PlainTable extends Div {
  /** More stand closer, so that the last ones are in sight. */
  private static final int MANY = 12;

  /** Where it is wider than its place, the keyboard scrolls it as well; else it is no stop. */
  private static final String SCROLLED_BY_KEYS =
      """
      new ResizeObserver(() => {
        if (this.scrollWidth > this.clientWidth || this.scrollHeight > this.clientHeight) {
          this.tabIndex = 0;
        } else {
          this.removeAttribute('tabindex');
        }
      }).observe(this)\
      """;

  private final NativeTable table = new NativeTable();
  private final NativeTableBody body = table.getBody();
  private final NativeTableRow head = table.getHead().addRow();
  private final Set<Integer> words = new HashSet<>();

  public PlainTable(String... columns) {
    addClassName("tf-table-frame");
    table.addClassName("tf-table");
    table.setClassName("tf-many", columns.length > MANY);
    for (int i = 0; i < columns.length; i++) {
      NativeTableHeaderCell cell = head.addHeaderCell();
      Explained.in(cell, columns[i]);
      cell.getElement().setAttribute("scope", "col");
      if (i > 0) {
        cell.addClassName("tf-number");
      }
    }
    add(table);
    addAttachListener(attach -> getElement().executeJs(SCROLLED_BY_KEYS));
  }

  /**
   * Says which columns hold words, so that they begin at the left. To be called before rows are
   * added.
   *
   * @param columns from 1: the column of headings is 0
   */
  public PlainTable words(int... columns) {
    for (int column : columns) {
      words.add(column);
      head.getHeaderCell(column).ifPresent(cell -> cell.removeClassName("tf-number"));
    }
    return this;
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
    int column = 0;
    for (Component content : cells) {
      column++;
      NativeTableCell cell = row.addDataCell();
      cell.setClassName("tf-number", !words.contains(column));
      cell.add(content);
    }
    return row;
  }
}
