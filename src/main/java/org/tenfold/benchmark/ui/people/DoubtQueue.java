package org.tenfold.benchmark.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenfold.benchmark.people.LabelDoubt;
import org.tenfold.benchmark.ui.run.RunNumbers;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PlainTable;
import org.tenfold.web.VoteBar;

/** The least believed labels first, some at a time. */
class DoubtQueue extends Div {
  private static final int AT_ONCE = 25;

  private final transient List<LabelDoubt> doubts;
  private final PlainTable table =
      new PlainTable(
              translate("clip-check.column.clip"),
              translate("doubts.label"),
              translate("doubts.belief"),
              translate("doubts.likeliest"),
              translate("doubts.likelihood"),
              translate("doubts.network"),
              translate("run.votes"))
          .words(1, 3, 5, 6);
  private final Button more = new Button(translate("run.more-clips"), click -> showMore());
  private int shown;

  DoubtQueue(List<LabelDoubt> doubts) {
    this.doubts = doubts;
    addClassName("tf-stack");
    table.setId("doubt-queue");
    add(table, more);
    showMore();
  }

  private void showMore() {
    int end = Math.min(doubts.size(), shown + AT_ONCE);
    doubts.subList(shown, end).forEach(this::add);
    shown = end;
    more.setVisible(shown < doubts.size());
  }

  private void add(LabelDoubt doubt) {
    String id = doubt.clip().clip().clip().orElseThrow().value().toString();
    Image poster = new Image("media/clips/" + id + "/poster", "");
    poster.addClassName("tf-small-poster");
    poster.getElement().setAttribute("loading", "lazy");
    Div clip =
        new Div(
            poster,
            new Anchor("clips/" + id, translate("clip-check.clip", doubt.clip().clip().number())));
    clip.addClassName("tf-job-head");
    table.addRow(
        clip,
        List.of(
            new LabelBadge(doubt.clip().said().truth()),
            new Span(RunNumbers.three(doubt.belief())),
            new LabelBadge(doubt.likeliest()),
            new Span(RunNumbers.three(doubt.likelihood())),
            new LabelBadge(doubt.clip().said().predicted()),
            new VoteBar(doubt.clip().votes())));
  }
}
