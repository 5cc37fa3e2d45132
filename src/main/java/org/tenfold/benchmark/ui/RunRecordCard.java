package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.record.RunRecord;
import org.tenfold.release.Release;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StateBadge;

/** All that is needed to repeat a run, and how exactly it can be. */
class RunRecordCard extends Div {
  /** Digits of a hash that people compare; pointed at, it shows all. */
  private static final int DIGITS = 12;

  RunRecordCard(Run run, Release release, Optional<RunRecord> record) {
    addClassNames("tf-card", "tf-stack");
    setId("run-record");
    Paragraph words = new Paragraph(translate("record.words"));
    words.addClassName("tf-note");
    PlainTable table = new PlainTable(translate("record.what"), translate("record.is")).words(1);
    row(table, "record.release", release.name() + " · ", release.contentHash());
    row(
        table,
        "record.division",
        release.division() + " · " + DivisionWords.recipe(release.foldRecipe()),
        "");
    record.ifPresent(known -> row(table, "record.folds", "", known.foldsHash()));
    row(table, "record.spec", "", run.spec().hash());
    row(table, "record.seed", Long.toString(run.spec().seed()), "");
    record.ifPresent(
        known -> {
          row(table, "record.engine", String.join(", ", known.engines()), "");
          row(table, "record.device", String.join(", ", known.devices()), "");
          row(table, "record.version", String.join(", ", known.versions()), "");
          known.codes().forEach(code -> row(table, "record.code", "", code));
        });
    add(new H2(translate("record.title")), badge(record), words, table);
  }

  private static StateBadge badge(Optional<RunRecord> record) {
    if (record.isEmpty()) {
      return new StateBadge(translate("record.unknown"), StateBadge.Tone.WARN);
    }
    return record.get().onlyCpu()
        ? new StateBadge(translate("record.bits"), StateBadge.Tone.GOOD)
        : new StateBadge(translate("record.same-seed"), StateBadge.Tone.BUSY);
  }

  private static void row(PlainTable table, String key, String text, String hash) {
    Span value = new Span(text + hash.substring(0, Math.min(DIGITS, hash.length())));
    if (!hash.isEmpty()) {
      value.setTitle(hash);
    }
    table.addRow(new Span(translate(key)), List.of(value));
  }
}
