package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenfold.label.Label;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.HumanCeiling;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** The recall of each emotion, and one person's. */
public class RecallCard extends Card {
  public RecallCard(ConfusionMatrix matrix, HumanCeiling person) {
    super(
        "recalls",
        translate("run.recalls"),
        translate("run.recalls-words"),
        table(matrix, person.confusion()));
  }

  private static PlainTable table(ConfusionMatrix matrix, ConfusionMatrix person) {
    PlainTable table =
        new PlainTable(
            translate("voter.group.emotions"),
            translate("welcome.clips"),
            translate("run.hits"),
            translate("run.recall"),
            translate("human.person"));
    for (Label emotion : PageLabels.all()) {
      int index = emotion.index();
      table.addRow(
          new LabelBadge(emotion),
          List.of(
              new Span(Long.toString(matrix.support(index))),
              new Span(Integer.toString(matrix.count(index, index))),
              new Span(recall(matrix, index)),
              new Span(recall(person, index))));
    }
    return table;
  }

  private static String recall(ConfusionMatrix matrix, int index) {
    return matrix
        .recall(index)
        .value()
        .map(share -> RunNumbers.percent(share, matrix.support(index)))
        .orElseGet(() -> translate("run.no-clips"));
  }
}
