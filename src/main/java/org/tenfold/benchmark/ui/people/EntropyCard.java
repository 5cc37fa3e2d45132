package org.tenfold.benchmark.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.people.EntropyRow;
import org.tenfold.benchmark.ui.run.Card;
import org.tenfold.benchmark.ui.run.RunNumbers;
import org.tenfold.statistics.Interval;
import org.tenfold.web.Chart;
import org.tenfold.web.Drawing;
import org.tenfold.web.PlainTable;

/** Whether a network errs where people disagree. */
class EntropyCard extends Card {
  /** Accuracies, 0..1, by entropy. */
  private record AccuracyByEntropy(List<Bin> bins, Words words) implements Drawing {
    record Bin(
        String name,
        int clips,
        double network,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double person) {}

    record Words(String network, String person, String entropy, String accuracy, String clips) {}
  }

  EntropyCard(List<EntropyRow> rows) {
    super("entropy", translate("people.entropy"), translate("people.entropy-words"));
    Chart chart = new Chart(translate("people.entropy")).offered("entropy");
    chart.setHeight("19rem");
    chart.draw(
        new AccuracyByEntropy(
            rows.stream().map(EntropyCard::bin).toList(),
            new AccuracyByEntropy.Words(
                translate("people.network"),
                translate("human.person"),
                translate("run.entropy"),
                translate("people.right"),
                translate("welcome.clips"))));
    PlainTable table =
        new PlainTable(
            translate("run.entropy"),
            translate("welcome.clips"),
            translate("people.network"),
            translate("study.interval"),
            translate("human.person"));
    rows.forEach(
        row ->
            table.addRow(
                name(row),
                List.of(
                    Integer.toString(row.clips()),
                    RunNumbers.percent(row.network()),
                    row.interval()
                        .bounds()
                        .map(
                            bounds ->
                                translate(
                                    "calibration.range",
                                    RunNumbers.percent(bounds.low()),
                                    RunNumbers.percent(bounds.high())))
                        .orElse("–"),
                    RunNumbers.percent(row.person()))));
    add(chart, table);
  }

  private static AccuracyByEntropy.Bin bin(EntropyRow row) {
    return new AccuracyByEntropy.Bin(
        name(row),
        row.clips(),
        row.network().value().orElse(0.0),
        row.interval().bounds().map(Interval.Bounds::low).orElse(null),
        row.interval().bounds().map(Interval.Bounds::high).orElse(null),
        row.person().value().orElse(null));
  }

  private static String name(EntropyRow row) {
    return String.format(Locale.ROOT, "%.1f–%.1f", row.low(), row.high());
  }
}
