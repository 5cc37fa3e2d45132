package org.tenfold.benchmark.predict;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.table.FormulaGuard;

/**
 * What a run says of new clips.
 *
 * @param folds whose networks were asked, in order
 * @param probabilities of each clip by its name, one an emotion in their order, summing to 1
 * @param problems why other clips could not be judged, by their names
 */
public record Predicted(
    List<Integer> folds, Map<String, List<Double>> probabilities, Map<String, Message> problems) {
  /** In the column {@code fold} where several networks were asked. */
  public static final String MEAN = "mean";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  public Predicted {
    folds = List.copyOf(folds);
    probabilities = new LinkedHashMap<>(probabilities);
    problems = new LinkedHashMap<>(problems);
  }

  /** As a run's own {@code predictions.csv}, whose labels nobody knows yet. */
  public void write(Writer writer) throws IOException {
    CSVPrinter csv = new CSVPrinter(writer, FORMAT);
    List<String> header = new ArrayList<>(List.of("video_name", "label", "prediction", "fold"));
    int classes = probabilities.values().stream().mapToInt(List::size).max().orElse(0);
    IntStream.rangeClosed(1, classes).forEach(label -> header.add("p" + label));
    csv.printRecord(header);
    String fold = folds.size() == 1 ? Integer.toString(folds.getFirst()) : MEAN;
    for (Map.Entry<String, List<Double>> clip : probabilities.entrySet()) {
      List<Object> row =
          new ArrayList<>(
              List.of(
                  FormulaGuard.harmless(clip.getKey()),
                  "",
                  Label.likeliest(clip.getValue()).number(),
                  fold));
      row.addAll(clip.getValue());
      csv.printRecord(row);
    }
    csv.flush();
  }

  public String csv() {
    StringWriter text = new StringWriter();
    try {
      write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Which networks were asked, in one sentence. */
  public Message asked() {
    return folds.size() == 1
        ? Message.of("benchmark.predict-fold", folds.getFirst())
        : Message.of("benchmark.predict-mean", folds.size());
  }
}
