package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.tenfold.release.summary.LabelLine;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.release.ui.ReleasePictures;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** The figures of two releases in one table; what differs stands out. */
final class SideBySide {
  private final ReleaseSummary before;
  private final ReleaseSummary after;
  private final PlainTable table;

  private SideBySide(ReleaseSummary before, ReleaseSummary after) {
    this.before = before;
    this.after = after;
    table =
        new PlainTable(
            translate("release.figure"), before.release().name(), after.release().name());
  }

  static PlainTable of(ReleaseSummary before, ReleaseSummary after) {
    return new SideBySide(before, after).table();
  }

  private PlainTable table() {
    table.addRow(new Span(translate("release.page")), List.of(link(before), link(after)));
    row(translate("release.frozen-at"), one -> Parts.moment(one.release().createdAt()));
    row(
        translate("title.label-rule"),
        one ->
            translate(
                "release.rule-of",
                one.release().rule().threshold(),
                one.release().rule().votes(),
                one.release().ruleVersion()));
    row(
        translate("release.pictures"),
        one -> one.release().labelsOnly() ? "–" : ReleasePictures.title(one.release().alignment()));
    row(
        translate("release.folds"),
        one -> one.release().folds() + " · " + one.release().foldRecipe());
    row(translate("welcome.clips"), one -> Parts.count(one.contents().clips()));
    row(translate("release.labelled"), one -> Parts.count(one.contents().labelled()));
    row(translate("release.tile-folds"), one -> Parts.count(one.contents().inFolds()));
    row(translate("release.left-out"), one -> Parts.count(one.contents().dropped()));
    row(translate("nav.movies"), one -> Parts.count(one.contents().movies()));
    row(
        translate("kappa.whole"),
        one ->
            Parts.three(one.fleiss().kappa())
                + " ["
                + Parts.interval(one.fleiss().intervals().bca())
                + "]");
    row(
        translate("kappa.single"),
        one ->
            Parts.three(one.labelledFleiss().kappa())
                + " ["
                + Parts.interval(one.labelledFleiss().intervals().bca())
                + "]");
    for (LabelLine line : after.emotions()) {
      row(
          PageLabels.name(line.emotion()),
          one -> Parts.count(one.emotions().get(line.emotion().index()).labelled()));
    }
    row(
        translate("release.tile-shared"),
        one -> one.knowsMovies() ? Parts.percent(one.sharedTest(), one.tested()) : "–");
    row("SHA-256", one -> one.release().contentHash().substring(0, 12) + "…");
    return table;
  }

  private static Component link(ReleaseSummary one) {
    return new Anchor("releases/" + one.release().id().value(), one.release().name());
  }

  private void row(String title, Function<ReleaseSummary, String> figure) {
    String was = figure.apply(before);
    String is = figure.apply(after);
    table.addRow(new Span(title), List.of(new Span(was), differing(is, !was.equals(is))));
  }

  private static Span differing(String figure, boolean differs) {
    Span words = new Span(figure);
    words.setClassName("tf-strong", differs);
    return words;
  }
}
