package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.agreement.ClipPredictions;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PlainTable;

/** What each run said of one clip. */
class PredictionsCard extends Div {
  PredictionsCard(List<ClipPredictions.Said> all) {
    setId("predictions");
    addClassNames("tf-card", "tf-stack");
    Paragraph words = new Paragraph(translate("clip-page.networks-words"));
    words.addClassName("tf-note");
    PlainTable table =
        new PlainTable(
                translate("benchmark.run"),
                translate("benchmark.release"),
                translate("human.fold"),
                translate("run.labelled"),
                translate("run.predicted"),
                translate("clip-page.probability"))
            .words(1, 2, 3, 4);
    all.forEach(one -> table.addRow(run(one), cells(one)));
    add(new H2(translate("clip-page.networks")), words, table);
  }

  private static List<Component> cells(ClipPredictions.Said one) {
    return List.of(
        new Span(one.release()),
        new Span("fd" + one.fold()),
        new LabelBadge(one.label()),
        new LabelBadge(one.predicted()),
        new Span(
            one.probability().isPresent()
                ? String.format(Locale.ROOT, "%.1f %%", 100 * one.probability().getAsDouble())
                : "–"));
  }

  /** Runs are for admins; curators may see whose labels they doubt. */
  private Anchor run(ClipPredictions.Said one) {
    String page = "benchmarks/" + one.run();
    return new Anchor(
        CurrentUser.get().has(Role.ADMIN) ? page : page + "/doubts", one.network().in(getLocale()));
  }
}
