package org.tenfold.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.web.StatTile;
import org.tenfold.web.StateBadge;

/** What a dry run found, in short. */
class ReportCard extends Div {
  private final transient DryRunReport report;

  ReportCard(DryRunReport report) {
    this.report = report;
    addClassNames("tf-card", "tf-stack");
    setId("import-report");
    add(head(), tiles());
    addSentences();
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
                report.questions().isEmpty()
                    ? count(report.finished()) + " clips have all " + report.rule().votes()
                    : "as far as their meaning is known"),
            new StatTile(
                "Annotators",
                report.annotators().isPresent() ? count(report.annotators().getAsInt()) : "–",
                report.annotators().isPresent()
                    ? "who voted is told"
                    : "the file does not tell who voted"),
            new StatTile(
                "Problems",
                count(report.problemCount()),
                count(report.duplicates()) + " of them for being there twice"));
    tiles.addClassName("tf-stats");
    return tiles;
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

  static Div list(String title, List<String> sentences) {
    UnorderedList list = new UnorderedList();
    sentences.forEach(sentence -> list.add(new ListItem(sentence)));
    return new Div(new H3(title), list);
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
