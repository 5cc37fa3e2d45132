package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.tenfold.label.Label;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** Draws which emotion was taken for which: a row for each true one, shaded by its shares. */
final class ConfusionSquare {
  /** One place of the square. */
  record Place(Label label, Label said, int count, long support) {
    /** Of the clips that truly are so, 0..1. */
    double share() {
      return support == 0 ? 0 : (double) count / support;
    }

    String clips() {
      return Integer.toString(count);
    }
  }

  /** Fills one. */
  @FunctionalInterface
  interface Filling {
    void fill(NativeTableCell cell, Place place);
  }

  private ConfusionSquare() {}

  static PlainTable of(ConfusionMatrix matrix, Filling filling) {
    PlainTable table =
        new PlainTable(
            Stream.concat(Stream.of(translate("run.true-predicted")), PageLabels.names().stream())
                .toArray(String[]::new));
    table.asMatrix();
    table.addClassName("tf-square-matrix");
    for (Label label : PageLabels.all()) {
      NativeTableRow row = table.addRow(new LabelBadge(label), new ArrayList<Span>());
      for (Label said : PageLabels.all()) {
        Place place =
            new Place(
                label,
                said,
                matrix.count(label.index(), said.index()),
                matrix.support(label.index()));
        NativeTableCell cell = row.addDataCell();
        cell.getStyle().set("--tf-share", String.format(Locale.ROOT, "%.3f", place.share()));
        cell.setClassName("tf-hit", label == said);
        filling.fill(cell, place);
      }
    }
    return table;
  }
}
