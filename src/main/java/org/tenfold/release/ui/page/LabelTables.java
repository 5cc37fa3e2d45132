package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.agreement.filter.DurationBin;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.summary.ClipChoice;
import org.tenfold.release.summary.FoldLine;
import org.tenfold.release.summary.LabelLine;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** Tables with a row for each emotion or fold; each number leads to its clips. */
public final class LabelTables {
  private LabelTables() {}

  /** Labels, prevalence and kappa. */
  public static PlainTable labels(ReleaseSummary summary) {
    ReleaseId id = summary.release().id();
    PlainTable table =
        new PlainTable(
            translate("clip-field.LABEL"),
            translate("release.labelled"),
            "%",
            translate("release.left-out"),
            translate("release.votes"),
            translate("release.prevalence"),
            "κ",
            translate("release.interval"));
    long all = summary.contents().labelled();
    for (LabelLine line : summary.emotions()) {
      table.addRow(
          new LabelBadge(line.emotion()),
          List.of(
              Parts.linked(id, line.labelled(), ClipChoice.ofLabel(line.emotion().number())),
              new Span(Parts.percent(line.labelled(), all)),
              Parts.linked(
                  id,
                  line.dropped(),
                  ClipChoice.ofState(ClipChoice.State.DROPPED).andLabel(line.emotion().number())),
              new Span(Parts.count(line.votes())),
              new Span(Parts.percent(line.votes(), summary.contents().votes())),
              new Span(Parts.three(line.kappa())),
              new Span(Parts.interval(line.interval()))));
    }
    int none = summary.contents().clips() - summary.contents().labelled();
    table.addRow(
        new Span(translate("release.no-label")),
        Stream.concat(
                Stream.<Component>of(
                    Parts.linked(id, none, ClipChoice.ofLabel(0)),
                    new Span(""),
                    new Span(""),
                    new Span(""),
                    new Span("")),
                Stream.of(new Span(""), new Span("")))
            .toList());
    return table;
  }

  /** DFEW's Table 2. */
  public static PlainTable durations(ReleaseSummary summary) {
    ReleaseId id = summary.release().id();
    PlainTable table =
        new PlainTable(
            Stream.of(
                    Stream.of(translate("clip-field.LABEL")),
                    Stream.of(DurationBin.values()).map(DurationBin::title),
                    Stream.of(translate("release.total")))
                .flatMap(one -> one)
                .toArray(String[]::new));
    for (LabelLine line : summary.emotions()) {
      List<Component> cells = new ArrayList<>();
      ClipChoice label = ClipChoice.ofLabel(line.emotion().number());
      for (DurationBin bin : DurationBin.values()) {
        cells.add(Parts.linked(id, line.durations().get(bin.ordinal()), label.andLength(bin)));
      }
      cells.add(new Span(Parts.count(line.labelled())));
      table.addRow(new LabelBadge(line.emotion()), cells);
    }
    return table;
  }

  /** Sizes of the folds, and what their parts share. */
  public static PlainTable folds(ReleaseSummary summary) {
    ReleaseId id = summary.release().id();
    PlainTable table =
        new PlainTable(
            Stream.of(
                    Stream.of(translate("release.test-part")),
                    summary.emotions().stream().map(line -> PageLabels.name(line.emotion())),
                    Stream.of(
                        translate("release.tested"),
                        translate("release.trained"),
                        translate("release.shared-movie")))
                .flatMap(one -> one)
                .toArray(String[]::new));
    for (FoldLine fold : summary.folds()) {
      List<Component> cells = new ArrayList<>();
      ClipChoice tested = ClipChoice.ofFold(fold.number());
      for (LabelLine line : summary.emotions()) {
        cells.add(
            Parts.linked(
                id,
                fold.testOf().get(line.emotion().index()),
                tested.andLabel(line.emotion().number())));
      }
      cells.add(Parts.linked(id, fold.test(), tested));
      cells.add(new Span(Parts.count(fold.train())));
      cells.add(
          new Span(summary.knowsMovies() ? Parts.percent(fold.sharedTest(), fold.test()) : "–"));
      String name =
          summary.release().fixed() ? translate("release.fixed-test") : "fd" + fold.number();
      table.addRow(new Span(name), cells);
    }
    return table;
  }
}
