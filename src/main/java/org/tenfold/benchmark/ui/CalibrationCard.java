package org.tenfold.benchmark.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.web.PlainTable;

/** How sure the figures are, and whether the network doubts where people disagree. */
class CalibrationCard extends Div {
  private static final String NUMBER = "%.3f";

  CalibrationCard(RunReport figures) {
    setId("doubt");
    addClassNames("tf-card", "tf-stack");
    Paragraph words =
        new Paragraph(
            "Intervals are over clips, drawn 1,000 times; clips of one movie resemble each other, so"
                + " the true ones are wider. Probabilities are the softmax of the last layer.");
    words.addClassName("tf-note");
    PlainTable table = new PlainTable("", "Figure", "What it says").words(2);
    figures
        .intervals()
        .forEach(
            (metric, interval) ->
                table.addRow(
                    metric.title() + ", 95 % interval",
                    List.of(percent(interval), "pooled over the folds")));
    row(
        table,
        "Calibration error (ECE)",
        figures.calibrationError(),
        "0: of what it is 80 % sure of, 80 % is right; 15 bins");
    row(
        table,
        "KL from the votes",
        figures.besideVotes().divergence(),
        "nats; 0: its probabilities are the shares of the votes");
    row(
        table,
        "Doubt beside the votes'",
        figures.besideVotes().entropyCorrelation(),
        "Spearman's rho of the entropies; 1: it doubts exactly where people disagree");
    add(new H2("How sure"), words, table);
  }

  private static void row(PlainTable table, String name, Measure measure, String meaning) {
    String figure =
        measure
            .value()
            .map(value -> String.format(Locale.ROOT, NUMBER, value))
            .orElseGet(() -> "– " + measure.reason().orElseThrow().sentence());
    table.addRow(name, List.of(figure, meaning));
  }

  private static String percent(Interval interval) {
    return switch (interval) {
      case Interval.Bounds(double low, double high) ->
          BenchmarksView.percent(low) + " to " + BenchmarksView.percent(high);
      case Interval.Undefined(Measure.Reason why) -> "– " + why.sentence();
    };
  }
}
