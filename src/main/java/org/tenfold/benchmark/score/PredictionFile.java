package org.tenfold.benchmark.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.list.FileKind;
import org.tenfold.dfew.list.LabelList;
import org.tenfold.dfew.list.Misfit;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.table.ClipNames;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;

/**
 * Predictions as {@code video_name,label,prediction} and perhaps {@code fold} and {@code p1} to
 * {@code p7} or as many as there are labels, their probabilities. Labels are numbers from 1 or
 * names; a file without the column {@code fold} is a fold of its own.
 */
public final class PredictionFile {
  private static final double MOST_ROUNDING = 1e-3;

  private PredictionFile() {}

  /**
   * All predictions of these files.
   *
   * @throws InvalidInput when a column is missing, a label is none, there are no rows, or a clip is
   *     predicted twice
   */
  public static List<Prediction> read(List<Path> files, LabelSet labels) {
    return read(files, labels, Optional.empty(), warning -> {});
  }

  /**
   * The same.
   *
   * @param coding of labels and predictions in numbers; empty: from 1
   * @param warnings hears of each thing that was left out or taken for something
   */
  public static List<Prediction> read(
      List<Path> files, LabelSet labels, Optional<LabelCoding> coding, Consumer<Message> warnings) {
    return read(files, labels, coding, Map.of(), warnings);
  }

  /**
   * The same.
   *
   * @param truth labels by clip, for files that have none; empty: the files have them
   */
  public static List<Prediction> read(
      List<Path> files,
      LabelSet labels,
      Optional<LabelCoding> coding,
      Map<String, Label> truth,
      Consumer<Message> warnings) {
    Reading how = new Reading(labels, coding, truth);
    List<Prediction> predictions = new ArrayList<>();
    boolean sure = coding.isPresent();
    Map<String, String> places = new HashMap<>();
    List<Table> tables = files.stream().map(how::columns).toList();
    Iterator<String> names = names(tables).iterator();
    for (Table table : tables) {
      table.warnings().forEach(warnings);
      for (TableRow row : table.rows()) {
        sure |= how.isGreatest(row.text("prediction"));
        sure |= truth.isEmpty() && how.isGreatest(row.text("label"));
        String fold = table.has("fold") ? row.text("fold") : table.name();
        Prediction prediction =
            how.prediction(
                names.next(), row, fold, how.probabilities().stream().allMatch(table::has));
        String place = "line " + row.line() + " of " + table.name();
        String before = places.putIfAbsent(prediction.videoName(), place);
        if (before != null) {
          throw row.wrong("benchmark.row-predicted", prediction.videoName(), before);
        }
        predictions.add(prediction);
      }
    }
    if (predictions.isEmpty()) {
      throw new InvalidInput("benchmark.no-predictions", files);
    }
    if (!sure) {
      warnings.accept(
          Message.of(
              "benchmark.coding-assumed",
              labels.size(),
              labels.message(Label.of(1)),
              labels.message(Label.of(labels.size()))));
    }
    return predictions;
  }

  /** Of all rows of all files: paths may end in numbers that are not different. */
  private static List<String> names(List<Table> tables) {
    return ClipNames.of(
            tables.stream()
                .flatMap(
                    table -> {
                      String clip = LabelList.clipColumn(table).orElseThrow();
                      return table.rows().stream().map(row -> row.text(clip));
                    })
                .toList())
        .names();
  }

  /** What is known of files before they are read. */
  private record Reading(LabelSet labels, Optional<LabelCoding> coding, Map<String, Label> truth) {
    /** A file with what predictions need, or a refusal that says what it may be instead. */
    Table columns(Path file) {
      Table table = Table.read(file);
      if (table.has(column(labels.size() + 1))) {
        throw new InvalidInput(
            "benchmark.more-probabilities", file, column(labels.size() + 1), labels.size());
      }
      try {
        if (LabelList.clipColumn(table).isEmpty()) {
          table.requiring("video_name");
        }
        return truth.isEmpty()
            ? table.requiring("label", "prediction")
            : table.requiring("prediction");
      } catch (InvalidInput missing) {
        throw Misfit.of(file, labels, missing, FileKind.Holds.PREDICTIONS);
      }
    }

    List<String> probabilities() {
      return labels.all().stream().map(label -> column(label.number())).toList();
    }

    private static String column(int number) {
      return "p" + number;
    }

    Prediction prediction(String name, TableRow row, String fold, boolean sure) {
      Label label = truth.isEmpty() ? label(row, "label") : truth.get(name);
      if (label == null) {
        throw row.wrong("benchmark.row-no-truth", name);
      }
      return new Prediction(
          name, fold, label, label(row, "prediction"), sure ? probabilities(row) : List.of());
    }

    /** Sums differ from 1 by the rounding of what wrote them. */
    private List<Double> probabilities(TableRow row) {
      List<Double> read = probabilities().stream().map(row::share).toList();
      double sum = read.stream().mapToDouble(Double::doubleValue).sum();
      if (Math.abs(sum - 1) > MOST_ROUNDING) {
        throw row.wrong("benchmark.row-probabilities", sum);
      }
      return read.stream().map(one -> one / sum).toList();
    }

    private Label label(TableRow row, String column) {
      String text = row.text(column);
      OptionalLong number = WholeNumber.of(text);
      if (number.isEmpty()) {
        return labels.find(text).orElseThrow(() -> none(row, column, text));
      }
      long label = number.getAsLong() + 1 - coding.orElse(LabelCoding.FROM_1).base();
      if (!labels.has(label)) {
        throw none(row, column, text);
      }
      return labels.label((int) label);
    }

    private InvalidInput none(TableRow row, String column, String text) {
      return row.wrong(
          "benchmark.row-label", column, text, labels.size(), labels.message(Label.of(1)));
    }

    /** The greatest number or a name says that labels do not count from 0. */
    boolean isGreatest(String text) {
      OptionalLong number = WholeNumber.of(text);
      return number.isEmpty() || number.getAsLong() == labels.size();
    }
  }
}
