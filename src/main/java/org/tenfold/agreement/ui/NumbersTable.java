package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tenfold.web.PlainTable;

/** The numbers behind a chart, for people who would rather read; filled only while it is open. */
class NumbersTable extends Div {
  private static final int ROWS = 200;

  private ChartData numbers = ChartData.none();

  NumbersTable() {
    setVisible(false);
  }

  void toggle() {
    setVisible(!isVisible());
    fill();
  }

  void show(ChartData now) {
    boolean changed = !now.equals(numbers);
    numbers = now;
    if (changed && isVisible()) {
      fill();
    }
  }

  private void fill() {
    removeAll();
    if (!isVisible() || numbers.columns().isEmpty()) {
      return;
    }
    PlainTable table = new PlainTable(numbers.columns().toArray(String[]::new));
    numbers.rows().stream()
        .limit(ROWS)
        .forEach(row -> table.addRow(row.getFirst(), row.subList(1, row.size())));
    add(table);
    if (numbers.rows().size() > ROWS) {
      Paragraph more = new Paragraph(translate("figure.first-rows", ROWS, numbers.rows().size()));
      more.addClassName("tf-note");
      add(more);
    }
  }
}
