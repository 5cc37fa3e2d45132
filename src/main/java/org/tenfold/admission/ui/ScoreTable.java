package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.tenfold.admission.Score;
import org.tenfold.label.Label;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PlainTable;

/** Right and asked, by the emotion that was expected. */
class ScoreTable extends PlainTable {
  ScoreTable(Map<Label, Score> scores) {
    super(
        translate("welcome.expected"), translate("welcome.judged-so"), translate("welcome.clips"));
    scores.forEach(
        (emotion, score) ->
            addRow(new LabelBadge(emotion), List.of(number(score.right()), number(score.total()))));
  }

  private static Span number(int value) {
    return new Span(Integer.toString(value));
  }
}
