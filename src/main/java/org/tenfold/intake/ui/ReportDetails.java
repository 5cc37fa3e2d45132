package org.tenfold.intake.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenfold.intake.coding.Difference;
import org.tenfold.intake.coding.LabelComparison;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.label.Label;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.VoteBar;

/** What a dry run found, row by row: problems, labels, votes, differences. */
class ReportDetails extends Div {
  private static final int PROBLEMS_SHOWN = 20;
  private static final int NUMBERS_SHOWN = 20;

  private final transient DryRunReport report;

  ReportDetails(DryRunReport report) {
    this.report = report;
    addClassNames("tf-card", "tf-stack");
    setId("import-details");
    add(new H2(translate("import.detail")));
    addProblems();
    Div columns = new Div(classes(), votesPerClip());
    columns.addClassName("tf-columns");
    add(columns);
    addDifferences();
  }

  private void addProblems() {
    if (report.problemCount() == 0) {
      return;
    }
    int shown = Math.min(PROBLEMS_SHOWN, report.problems().size());
    String title =
        shown < report.problemCount()
            ? translate("import.problems-first", shown, count(report.problemCount()))
            : translate("import.problems");
    add(
        ReportCard.list(
            title,
            report.problems().stream()
                .limit(shown)
                .map(problem -> problem.said().in(getLocale()))
                .toList()));
  }

  private void addDifferences() {
    List<Difference> first = report.labels().first();
    if (first.isEmpty()) {
      return;
    }
    PlainTable table =
        new PlainTable(
            translate("import.place"),
            translate("clip-check.column.clip"),
            translate("import.votes"),
            translate("import.in-file"),
            translate("import.by-votes"));
    for (Difference one : first) {
      table.addRow(
          new Span(one.place().in(getLocale())),
          List.of(
              new Span(one.clip()),
              new VoteBar(one.votes()),
              label(one.given()),
              label(one.counted())));
    }
    int all = report.labels().compared() - report.labels().agreeing();
    add(
        part(
            translate("import.differ"),
            first.size() < all
                ? translate("import.differ-first", first.size(), count(all))
                : translate("import.differ-kept"),
            table));
  }

  private static Component label(int number) {
    return number == 0
        ? new Span(translate("import.no-label"))
        : new LabelBadge(PageLabels.set().label(number));
  }

  private Div classes() {
    LabelComparison labels = report.labels();
    PlainTable table =
        new PlainTable(
            translate("import.label"), translate("import.in-file"), translate("import.by-votes"));
    for (Label emotion : PageLabels.all()) {
      table.addRow(new LabelBadge(emotion), cells(labels, emotion.number()));
    }
    table.addRow(new Span(translate("import.no-label")), cells(labels, 0));
    String rule = translate("import.rule", report.rule().threshold(), report.rule().votes());
    String agree =
        labels.compared() == 0
            ? translate("import.nothing-to-compare")
            : translate("import.same", count(labels.agreeing()), count(labels.compared()));
    return part(translate("import.labels"), rule + " " + agree, table);
  }

  private List<Span> cells(LabelComparison labels, int number) {
    return List.of(
        new Span(labels.hasGiven() ? count(labels.given().get(number)) : "–"),
        new Span(count(labels.counted().get(number))));
  }

  private Div votesPerClip() {
    PlainTable table = new PlainTable(translate("import.votes"), translate("welcome.clips"));
    report.clipsByVotes().entrySet().stream()
        .limit(NUMBERS_SHOWN)
        .forEach(
            entry -> table.addRow(entry.getKey().toString(), List.of(count(entry.getValue()))));
    int more = report.clipsByVotes().size() - NUMBERS_SHOWN;
    return part(
        translate("import.votes-per-clip"),
        translate("import.official", report.rule().votes())
            + (more > 0 ? " " + translate("import.more-numbers", more) : ""),
        table);
  }

  private static Div part(String title, String sentence, Component content) {
    Paragraph words = new Paragraph(sentence);
    words.addClassName("tf-note");
    return new Div(new H3(title), words, content);
  }

  private static String count(long number) {
    return ImportedSetsCard.number(number);
  }
}
