package org.tenfold.benchmark.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.score.SoftLabelScores;
import org.tenfold.benchmark.ui.run.RunNumbers;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.web.PlainTable;
import org.tenfold.web.term.Explained;

/** How sure the figures are, and whether the network doubts where people disagree. */
class CalibrationCard extends Div {
  private static final String NUMBER = "%.3f";

  CalibrationCard(RunReport figures, SoftLabelScores soft) {
    setId("doubt");
    addClassNames("tf-card", "tf-stack", "tf-wrap");
    Paragraph words = new Paragraph(translate("calibration.words"));
    words.addClassName("tf-note");
    PlainTable table =
        new PlainTable("", translate("calibration.figure"), translate("calibration.meaning"))
            .words(2);
    figures
        .intervals()
        .forEach(
            (metric, interval) ->
                table.addRow(
                    translate("calibration.interval", translate("metric." + metric)),
                    List.of(percent(interval), translate("calibration.pooled"))));
    row(
        table,
        translate("calibration.ece"),
        figures.calibrationError(),
        translate("calibration.ece-words"));
    row(
        table,
        translate("calibration.kl"),
        figures.besideVotes().divergence(),
        translate("calibration.kl-words"));
    row(table, "PO-JSD", soft.poJsd(), translate("calibration.jsd-words"));
    row(
        table,
        translate("calibration.soft-f1"),
        soft.microF1(),
        translate("calibration.soft-f1-words"));
    row(
        table,
        translate("calibration.doubt"),
        figures.besideVotes().entropyCorrelation(),
        translate("calibration.doubt-words"));
    add(Explained.heading(translate("calibration.title")), words, table);
  }

  private static void row(PlainTable table, String name, Measure measure, String meaning) {
    String figure =
        measure
            .value()
            .map(value -> String.format(Locale.ROOT, NUMBER, value))
            .orElseGet(() -> "– " + translate("reason." + measure.reason().orElseThrow()));
    table.addRow(Explained.words(name), List.of(new Span(figure), new Span(meaning)));
  }

  private static String percent(Interval interval) {
    return switch (interval) {
      case Interval.Bounds(double low, double high) ->
          translate("calibration.range", RunNumbers.percent(low), RunNumbers.percent(high));
      case Interval.Undefined(Measure.Reason why) -> "– " + translate("reason." + why);
    };
  }
}
