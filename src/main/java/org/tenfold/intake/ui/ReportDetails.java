package org.tenfold.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenfold.emotion.Emotion;
import org.tenfold.intake.coding.Difference;
import org.tenfold.intake.coding.LabelComparison;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.intake.read.Problem;
import org.tenfold.web.EmotionBadge;
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
    add(new H2("In detail"));
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
            ? "Problems, the first %d of %s".formatted(shown, count(report.problemCount()))
            : "Problems";
    add(
        ReportCard.list(
            title, report.problems().stream().limit(shown).map(Problem::toString).toList()));
  }

  private void addDifferences() {
    List<Difference> first = report.labels().first();
    if (first.isEmpty()) {
      return;
    }
    PlainTable table = new PlainTable("Place", "Clip", "Votes", "In the file", "By the votes");
    for (Difference one : first) {
      table.addRow(
          new Span(one.place()),
          List.of(
              new Span(one.clip()),
              new VoteBar(one.votes()),
              label(one.given()),
              label(one.counted())));
    }
    int all = report.labels().compared() - report.labels().agreeing();
    add(
        part(
            "Labels that differ",
            first.size() < all
                ? "The first %d of %s.".formatted(first.size(), count(all))
                : "Each label is kept beside the votes; neither is changed.",
            table));
  }

  private static Component label(int number) {
    return number == 0 ? new Span("none") : new EmotionBadge(Emotion.ofNumber(number));
  }

  private Div classes() {
    LabelComparison labels = report.labels();
    PlainTable table = new PlainTable("Label", "In the file", "By the votes");
    for (Emotion emotion : Emotion.all()) {
      table.addRow(new EmotionBadge(emotion), cells(labels, emotion.number()));
    }
    table.addRow(new Span("None"), cells(labels, 0));
    String rule =
        "By the votes: at least %d of %d for one emotion."
            .formatted(report.rule().threshold(), report.rule().votes());
    String agree =
        labels.compared() == 0
            ? " The file has no labels of its own to compare."
            : " %s of %s labels are the same."
                .formatted(count(labels.agreeing()), count(labels.compared()));
    return part("Labels", rule + agree, table);
  }

  private List<Span> cells(LabelComparison labels, int number) {
    return List.of(
        new Span(labels.hasGiven() ? count(labels.given().get(number)) : "–"),
        new Span(count(labels.counted().get(number))));
  }

  private Div votesPerClip() {
    PlainTable table = new PlainTable("Votes", "Clips");
    report.clipsByVotes().entrySet().stream()
        .limit(NUMBERS_SHOWN)
        .forEach(
            entry -> table.addRow(entry.getKey().toString(), List.of(count(entry.getValue()))));
    int more = report.clipsByVotes().size() - NUMBERS_SHOWN;
    return part(
        "Votes per clip",
        "Official kappas take only clips with exactly %d.".formatted(report.rule().votes())
            + (more > 0 ? " %d more numbers are not shown.".formatted(more) : ""),
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
