package org.tenfold.intake.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenfold.error.Message;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.web.StatTile;
import org.tenfold.web.StateBadge;

/** What a dry run found, in short. */
class ReportCard extends Div {
  private final transient DryRunReport report;

  /**
   * @param read what the file was seen to be
   */
  ReportCard(Optional<Message> read, DryRunReport report) {
    this.report = report;
    addClassNames("tf-card", "tf-stack");
    setId("import-report");
    add(head());
    read.ifPresent(line -> add(readAs(line)));
    add(tiles());
    addSentences();
  }

  private Div head() {
    boolean ready = report.obstacles().isEmpty();
    Div head =
        new Div(
            new H2(translate("import.dry-run", report.fileName())),
            new StateBadge(
                translate(ready ? "import.ready" : "import.not-ready"),
                ready ? StateBadge.Tone.GOOD : StateBadge.Tone.WARN),
            note(report.format().title().in(getLocale())),
            note("SHA-256 " + report.sha256().substring(0, 12)));
    head.addClassName("tf-job-head");
    return head;
  }

  private Paragraph readAs(Message line) {
    Paragraph words = new Paragraph(said(line));
    words.setId("import-read-as");
    return words;
  }

  private Div tiles() {
    Div tiles =
        new Div(
            new StatTile(
                translate("welcome.clips"),
                count(report.clips()),
                translate("import.rows", count(report.rows()))),
            new StatTile(
                translate("import.votes"),
                count(report.votes()),
                report.questions().isEmpty()
                    ? translate("import.finished", count(report.finished()), report.rule().votes())
                    : translate("import.as-known")),
            new StatTile(
                translate("nav.annotators"),
                report.annotators().isPresent() ? count(report.annotators().getAsInt()) : "–",
                report.annotators().isPresent()
                    ? translate("import.told")
                    : translate("import.untold")),
            new StatTile(
                translate("import.problems"),
                count(report.problemCount()),
                translate("import.duplicates", count(report.duplicates()))));
    tiles.addClassName("tf-stats");
    return tiles;
  }

  private void addSentences() {
    List<String> sentences = new ArrayList<>();
    report
        .coding()
        .coding()
        .ifPresent(
            coding ->
                sentences.add(translate("import.labels-run", said(coding.title(report.set())))));
    report.coding().evidence().forEach(one -> sentences.add(said(one)));
    report.notes().forEach(one -> sentences.add(said(one)));
    report
        .leftOut()
        .forEach(
            (what, times) -> sentences.add(translate("import.left-out", count(times), said(what))));
    if (!sentences.isEmpty()) {
      add(list(translate("import.notes"), sentences));
    }
  }

  static Div list(String title, List<String> sentences) {
    UnorderedList list = new UnorderedList();
    sentences.forEach(sentence -> list.add(new ListItem(sentence)));
    return new Div(new H3(title), list);
  }

  private String said(Message message) {
    return message.in(getLocale());
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
