package org.tenfold.intake.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.console.ResultFields;
import org.tenfold.console.TextTable;
import org.tenfold.intake.Question;
import org.tenfold.intake.coding.Difference;
import org.tenfold.intake.coding.LabelComparison;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.intake.read.Problem;
import org.tenfold.label.Label;

/** A dry run as one JSON object and as a table for people. */
final class DryRunText {
  private static final int PROBLEMS_SHOWN = 20;

  private DryRunText() {}

  /**
   * @param fields that come first
   */
  static Map<String, ?> json(DryRunReport report, ResultFields fields) {
    fields
        .put("format", report.format().name())
        .put("file", report.fileName())
        .put("bytes", report.bytes())
        .put("sha256", report.sha256())
        .put("rows", report.rows())
        .put("clips", report.clips())
        .put("votes", report.votes());
    report
        .annotators()
        .ifPresentOrElse(
            people -> fields.put("annotators", people),
            () -> fields.missing("annotators", "the file does not tell who voted"));
    fields
        .put("clipsByVotes", report.clipsByVotes())
        .put("votesPerClip", report.rule().votes())
        .put("threshold", report.rule().threshold());
    report
        .coding()
        .coding()
        .ifPresentOrElse(
            coding -> fields.put("coding", coding.base()),
            () ->
                fields.missing(
                    "coding",
                    report.coding().evidence().isEmpty()
                        ? "there are no labels in numbers"
                        : "unclear"));
    return fields
        .put("codingEvidence", report.coding().evidence())
        .put("labels", labels(report.labels()))
        .put("duplicates", report.duplicates())
        .put("leftOut", report.leftOut())
        .put("problemCount", report.problemCount())
        .put("problems", report.problems().stream().map(Problem::toString).toList())
        .put("questions", report.questions().stream().map(DryRunText::question).toList())
        .put("notes", report.notes())
        .put("ready", report.obstacles().isEmpty())
        .put("obstacles", report.obstacles())
        .withReasons();
  }

  private static Map<String, ?> question(Question question) {
    return Map.of("sentence", question.sentence(), "option", question.option());
  }

  private static Map<String, ?> labels(LabelComparison labels) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("given", labels.given());
    fields.put("byVotes", labels.counted());
    fields.put("compared", labels.compared());
    fields.put("agreeing", labels.agreeing());
    fields.put("differences", labels.first().stream().map(DryRunText::difference).toList());
    return fields;
  }

  private static Map<String, ?> difference(Difference one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("place", one.place());
    fields.put("clip", one.clip());
    fields.put("votes", one.votes().toArray());
    fields.put("given", one.given());
    fields.put("byVotes", one.counted());
    return fields;
  }

  static String table(DryRunReport report) {
    TextTable table =
        new TextTable()
            .row("format", report.format().title())
            .row("rows", report.rows())
            .row("clips", report.clips())
            .row(
                "votes",
                report.questions().isEmpty()
                    ? report.votes()
                    : report.votes() + ", some meanings open")
            .row(
                "annotators",
                report.annotators().isPresent()
                    ? report.annotators().getAsInt()
                    : "not told by the file")
            .row("votes of a finished clip", report.rule().votes());
    report
        .clipsByVotes()
        .forEach((votes, clips) -> table.row("  clips with " + votes + " votes", clips));
    report.coding().coding().ifPresent(coding -> table.row("labels", coding.title(report.set())));
    table.row("duplicates", report.duplicates()).row("problems", report.problemCount());
    report.leftOut().forEach((what, count) -> table.row("left out: " + what, count));
    StringBuilder text = new StringBuilder(table.toString());
    classes(report, text);
    lines(text, "", report.coding().evidence());
    lines(text, "Note: ", report.notes());
    lines(text, "Problem, ", report.problems().stream().limit(PROBLEMS_SHOWN).toList());
    lines(
        text,
        "Differs, ",
        report.labels().first().stream()
            .map(
                one ->
                    "%s: clip %s %s has label %d, its votes make %d"
                        .formatted(
                            one.place(), one.clip(), one.votes(), one.given(), one.counted()))
            .toList());
    return text.toString();
  }

  private static void classes(DryRunReport report, StringBuilder text) {
    LabelComparison labels = report.labels();
    TextTable table = new TextTable().row("label", "in the file", "by the votes");
    for (Label emotion : report.set().all()) {
      int number = emotion.number();
      table.row(
          number + " " + report.set().title(emotion),
          given(labels, number),
          labels.counted().get(number));
    }
    table.row("0 none", given(labels, 0), labels.counted().getFirst());
    text.append(System.lineSeparator()).append(table);
    if (labels.compared() > 0) {
      text.append(
          "%d of %d labels are what the votes make (at least %d of %d).%n"
              .formatted(
                  labels.agreeing(),
                  labels.compared(),
                  report.rule().threshold(),
                  report.rule().votes()));
    }
  }

  private static Object given(LabelComparison labels, int number) {
    return labels.hasGiven() ? labels.given().get(number) : "-";
  }

  private static void lines(StringBuilder text, String before, List<?> lines) {
    lines.forEach(line -> text.append(before).append(line).append(System.lineSeparator()));
  }
}
