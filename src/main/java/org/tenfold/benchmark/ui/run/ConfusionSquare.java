package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.tenfold.emotion.Emotion;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.web.EmotionBadge;
import org.tenfold.web.PlainTable;

/** Draws which emotion was taken for which: a row for each true one, shaded by its shares. */
final class ConfusionSquare {
  /** One place of the square. */
  record Place(Emotion label, Emotion said, int count, long support) {
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
            Stream.concat(
                    Stream.of(translate("run.true-predicted")),
                    Emotion.all().stream().map(one -> translate("emotion." + one)))
                .toArray(String[]::new));
    table.asMatrix();
    table.addClassName("tf-square-matrix");
    for (Emotion label : Emotion.all()) {
      NativeTableRow row = table.addRow(new EmotionBadge(label), new ArrayList<Span>());
      for (Emotion said : Emotion.all()) {
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
