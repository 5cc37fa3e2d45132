package org.tenfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.emotion.Emotion;
import org.tenfold.emotion.LabelRule;
import org.tenfold.release.AnnotationRow;
import org.tenfold.release.DfewFiles;
import org.tenfold.release.DfewReader;
import org.tenfold.worker.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "labels",
    mixinStandardHelpOptions = true,
    description = "Find the single label of each clip from its votes: the emotion with at least --threshold of them.")
final class LabelsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "CSV with DFEW's columns 1happy … 7fear and order.")
  private Path file = Path.of("");

  @Option(names = "--votes", defaultValue = "10", description = "Votes of a finished clip. Default: ${DEFAULT-VALUE}.")
  private int votes = 10;

  @Option(names = "--threshold", defaultValue = "6", description = "Least votes for a label. Default: ${DEFAULT-VALUE}.")
  private int threshold = 6;

  @Option(names = "--output", description = "Where to write the same rows with label filled in.")
  private @Nullable Path output;

  @Option(names = "--json", description = "Print the counts by class as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<AnnotationRow> rows = DfewReader.annotation(file, rule());
    if (output != null) {
      DfewFiles.writeAnnotationCsv(output, rows);
    }
    Map<String, Long> counts = counts(rows);
    if (json) {
      System.out.println(JsonLines.JSON.writeValueAsString(counts));
    } else {
      counts.forEach((label, count) -> System.out.printf("%-22s %8d%n", label, count));
    }
    return 0;
  }

  private LabelRule rule() {
    try {
      return new LabelRule(votes, threshold);
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(
          "Threshold " + threshold + " of " + votes + " votes makes no unique label: it must be more than half.",
          impossible);
    }
  }

  private static Map<String, Long> counts(List<AnnotationRow> rows) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Emotion emotion : Emotion.all()) {
      counts.put(emotion.title(), rows.stream().filter(row -> row.label().equals(Optional.of(emotion))).count());
    }
    counts.put("not single-labelled", rows.stream().filter(row -> row.label().isEmpty()).count());
    counts.put("total", (long) rows.size());
    return counts;
  }
}
