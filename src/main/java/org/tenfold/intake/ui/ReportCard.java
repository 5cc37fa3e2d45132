package org.tenfold.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.emotion.Emotion;
import org.tenfold.intake.Difference;
import org.tenfold.intake.DryRunReport;
import org.tenfold.intake.LabelComparison;
import org.tenfold.intake.Problem;
import org.tenfold.web.EmotionBadge;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StatTile;
import org.tenfold.web.StateBadge;
import org.tenfold.web.VoteBar;

/** What a dry run found. */
class ReportCard extends Div {
  private static final int PROBLEMS_SHOWN = 20;
  private static final int BARS_SHOWN = 20;

  private final transient DryRunReport report;

  ReportCard(DryRunReport report) {
    this.report = report;
    addClassNames("tf-card", "tf-stack");
    setId("import-report");
    add(head(), tiles());
    Div columns = new Div(classes(), votesPerClip());
    columns.addClassName("tf-columns");
    add(columns);
    addSentences();
    addProblems();
    addDifferences();
  }

  private Div head() {
    boolean ready = report.obstacles().isEmpty();
    Div head =
        new Div(
            new H2("Dry run of " + report.fileName()),
            new StateBadge(
                ready ? "ready" : "not ready", ready ? StateBadge.Tone.GOOD : StateBadge.Tone.WARN),
            note(report.format().title()),
            note("SHA-256 " + report.sha256().substring(0, 12)));
    head.addClassName("tf-job-head");
    return head;
  }

  private Div tiles() {
    Div tiles =
        new Div(
            new StatTile(
                "Clips", count(report.clips()), count(report.rows()) + " rows in the file"),
            new StatTile(
                "Votes",
                count(report.votes()),
                count(report.finished()) + " clips have all " + report.rule().votes()),
            new StatTile(
                "Annotators",
                report.annotators().isPresent() ? count(report.annotators().getAsInt()) : "–",
                report.annotators().isPresent()
                    ? "who voted is told"
                    : "the file does not tell who voted"),
            new StatTile(
                "Problems",
                count(report.problemCount()),
                count(report.duplicates()) + " of them there twice"));
    tiles.addClassName("tf-stats");
    return tiles;
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
        .limit(BARS_SHOWN)
        .forEach(
            entry -> table.addRow(entry.getKey().toString(), List.of(count(entry.getValue()))));
    int more = report.clipsByVotes().size() - BARS_SHOWN;
    return part(
        "Votes per clip",
        "Official kappas take only clips with exactly %d.".formatted(report.rule().votes())
            + (more > 0 ? " %d more numbers are not shown.".formatted(more) : ""),
        table);
  }

  private void addSentences() {
    List<String> sentences = new ArrayList<>();
    report
        .coding()
        .coding()
        .ifPresent(coding -> sentences.add("Labels run " + coding.title() + "."));
    sentences.addAll(report.coding().evidence());
    sentences.addAll(report.notes());
    report
        .leftOut()
        .forEach((what, times) -> sentences.add("Left out: " + count(times) + " " + what + "."));
    if (!sentences.isEmpty()) {
      add(list("Notes", sentences));
    }
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
    add(list(title, report.problems().stream().limit(shown).map(Problem::toString).toList()));
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

  private static Div list(String title, List<String> sentences) {
    UnorderedList list = new UnorderedList();
    sentences.forEach(sentence -> list.add(new ListItem(sentence)));
    return new Div(new H3(title), list);
  }

  private static Div part(String title, String sentence, Component content) {
    Paragraph words = new Paragraph(sentence);
    words.addClassName("tf-note");
    return new Div(new H3(title), words, content);
  }

  private static Span note(String words) {
    Span note = new Span(words);
    note.addClassName("tf-note");
    return note;
  }

  private static String count(long number) {
    return ImportedSetsCard.number(number);
  }
}
