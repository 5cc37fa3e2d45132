package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tenfold.benchmark.score.Result;
import org.tenfold.benchmark.scout.SuggestionBias;
import org.tenfold.benchmark.scout.SuggestionBias.Voted;
import org.tenfold.label.Label;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.Measure;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PlainTable;

/** What the clips that a network had suggested do to a release and to a run on it. */
class SuggestionBiasCard extends Div {
  SuggestionBiasCard(List<ReleasedClip> clips, Set<Integer> suggested, Result result) {
    addClassNames("tf-card", "tf-stack");
    setId("suggestion-bias");
    SuggestionBias bias =
        SuggestionBias.of(
            clips.stream()
                .map(
                    clip ->
                        new Voted(
                            clip.number(), clip.annotation().label(), clip.annotation().votes()))
                .toList(),
            suggested,
            result);
    Paragraph words = new Paragraph(translate("bias.words"));
    words.addClassName("tf-note");
    add(new H2(translate("bias.title")), words, parts(bias), labels(bias.byLabel()));
  }

  private static PlainTable parts(SuggestionBias bias) {
    PlainTable table =
        new PlainTable(
            translate("bias.part"), translate("welcome.clips"), "Fleiss κ", "UAR", "WAR");
    row(table, "bias.all", bias.all());
    row(table, "bias.suggested", bias.suggested());
    row(table, "bias.others", bias.others());
    return table;
  }

  private static void row(PlainTable table, String key, SuggestionBias.Part part) {
    table.addRow(
        translate(key),
        List.of(
            Integer.toString(part.clips()),
            part.kappa()
                .value()
                .map(kappa -> String.format(Locale.ROOT, "%.3f", kappa))
                .orElse("–"),
            percent(part.uar()),
            percent(part.war())));
  }

  private static String percent(Measure measure) {
    return BenchmarksView.percent(measure);
  }

  private static PlainTable labels(Map<Label, SuggestionBias.Share> byLabel) {
    PlainTable table =
        new PlainTable(
            translate("voter.group.emotions"),
            translate("welcome.clips"),
            translate("bias.suggested"),
            "%");
    byLabel.forEach(
        (emotion, share) ->
            table.addRow(
                new LabelBadge(emotion),
                List.of(
                    new Span(Integer.toString(share.clips())),
                    new Span(Integer.toString(share.suggested())),
                    new Span(
                        share.clips() == 0
                            ? "–"
                            : BenchmarksView.percent(
                                (double) share.suggested() / share.clips())))));
    return table;
  }
}
