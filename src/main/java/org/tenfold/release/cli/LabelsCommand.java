package org.tenfold.release.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.table.VoteReading;
import org.tenfold.agreement.table.VoteTable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.LabelOptions;
import org.tenfold.console.Output;
import org.tenfold.console.ResultFields;
import org.tenfold.console.ResultOptions;
import org.tenfold.console.TextTable;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.list.FileKind;
import org.tenfold.dfew.list.Misfit;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.table.WholeNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes single labels of votes and writes them in DFEW's columns. */
@Command(
    name = "labels",
    mixinStandardHelpOptions = true,
    description = "Make single labels of votes: the one that enough votes chose, else 0.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class LabelsCommand implements Callable<Integer> {
  @Mixin private EventOptions events;
  @Mixin private ResultOptions result;
  @Mixin private LabelOptions labels;

  @Parameters(
      paramLabel = "FILE",
      description =
          "CSV or XLSX with a column of votes for each label, 1happy and so on, and order (or"
              + " video_name); or item,annotator,label, one vote a row, the items being numbers.")
  private Path file;

  @Option(names = "--votes", defaultValue = "10", description = "Votes of a finished clip.")
  private int votes;

  @Option(
      names = "--threshold",
      defaultValue = "6",
      description = "Least number of votes for one label, more than half of them (default: 6).")
  private int threshold;

  @Option(
      names = "--output",
      paramLabel = "OUT",
      description = "CSV or, by its ending, XLSX to write; without it the rows go to the screen.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    LabelRule rule = rule();
    LabelSet set = labels.set();
    List<AnnotationRow> rows = rows(set).stream().map(row -> row.relabelled(rule)).toList();

    Path target = output;
    if (target != null) {
      Output.write(target, () -> write(rows, set, target));
    }

    boolean toScreen = target == null && !result.json() && !events.events;
    if (toScreen) {
      result.sayWarnings();
      AnnotationFile.writeCsv(rows, set, System.out);
    } else {
      result.print(events, json(rows, set, rule), table(rows, set, rule));
    }
    return 0;
  }

  private List<AnnotationRow> rows(LabelSet set) {
    Optional<VoteTable> single = VoteTable.ofSingleVotes(file, VoteReading.of(set));
    if (single.isPresent()) {
      result.warn(single.get().warnings());
      return rows(single.get());
    }
    try {
      return AnnotationFile.read(file, set, result::warn);
    } catch (InvalidInput refusal) {
      throw Misfit.of(file, set, refusal, FileKind.Holds.VOTES);
    }
  }

  /** Those of counts have numbers for names, and so does what is made of them. */
  private List<AnnotationRow> rows(VoteTable table) {
    List<String> items = table.itemNames();
    int[][] counts = table.counts();
    return IntStream.range(0, items.size())
        .mapToObj(
            item ->
                new AnnotationRow(
                    number(items.get(item)), VoteCounts.of(counts[item]), Optional.empty()))
        .toList();
  }

  private int number(String item) {
    return WholeNumber.of(item).stream()
        .mapToInt(number -> number < 0 || number > Integer.MAX_VALUE ? -1 : (int) number)
        .filter(number -> number >= 0)
        .findFirst()
        .orElseThrow(() -> new InvalidInput("release.item-number", file, item));
  }

  private LabelRule rule() {
    if (!LabelRule.isOne(votes, threshold)) {
      throw new InvalidInput("release.rule-options", threshold, votes);
    }
    return new LabelRule(votes, threshold);
  }

  private static void write(List<AnnotationRow> rows, LabelSet set, Path target)
      throws IOException {
    if (target.toString().endsWith(".xlsx")) {
      AnnotationFile.writeXlsx(rows, set, target);
    } else {
      AnnotationFile.writeCsv(rows, set, target);
    }
  }

  private static Map<String, ?> json(List<AnnotationRow> rows, LabelSet set, LabelRule rule) {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    for (int label = 0; label <= set.size(); label++) {
      counts.put(label, count(rows, label));
    }
    return new ResultFields()
        .put("clips", rows.size())
        .put("unfinished", unfinished(rows, rule))
        .put("votes", rule.votes())
        .put("threshold", rule.threshold())
        .put("labels", counts)
        .fields();
  }

  private static TextTable table(List<AnnotationRow> rows, LabelSet set, LabelRule rule) {
    TextTable table = new TextTable().row("label", "clips");
    for (Label label : set.all()) {
      table.row(label.number() + " " + set.title(label), count(rows, label.number()));
    }
    return table
        .row("0 none", count(rows, 0))
        .row("  of which unfinished", unfinished(rows, rule))
        .row("total", rows.size());
  }

  private static long count(List<AnnotationRow> rows, int label) {
    return rows.stream().filter(row -> row.labelNumber() == label).count();
  }

  private static long unfinished(List<AnnotationRow> rows, LabelRule rule) {
    return rows.stream().filter(row -> !rule.finished(row.votes())).count();
  }
}
