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
 * {@code p7}, the probabilities of the emotions. Labels are DFEW's 1..7 or names; a file without
 * the column {@code fold} is a fold of its own.
 */
public final class PredictionFile {
  private static final List<String> PROBABILITIES =
      LabelSet.DFEW.all().stream().map(emotion -> "p" + emotion.number()).toList();

  private static final double MOST_ROUNDING = 1e-3;

  private PredictionFile() {}

  /**
   * All predictions of these files.
   *
   * @throws InvalidInput when a column is missing, a label is none, there are no rows, or a clip is
   *     predicted twice
   */
  public static List<Prediction> read(List<Path> files) {
    return read(files, Optional.empty(), warning -> {});
  }

  /**
   * The same.
   *
   * @param coding of labels and predictions in numbers; empty: from 1
   * @param warnings hears of each thing that was left out or taken for something
   */
  public static List<Prediction> read(
      List<Path> files, Optional<LabelCoding> coding, Consumer<Message> warnings) {
    return read(files, coding, Map.of(), warnings);
  }

  /**
   * The same.
   *
   * @param truth labels by clip, for files that have none; empty: the files have them
   */
  public static List<Prediction> read(
      List<Path> files,
      Optional<LabelCoding> coding,
      Map<String, Label> truth,
      Consumer<Message> warnings) {
    List<Prediction> predictions = new ArrayList<>();
    boolean seven = coding.isPresent();
    Map<String, String> places = new HashMap<>();
    List<Table> tables = files.stream().map(file -> columns(file, !truth.isEmpty())).toList();
    Iterator<String> names = names(tables).iterator();
    for (Table table : tables) {
      table.warnings().forEach(warnings);
      for (TableRow row : table.rows()) {
        seven |= isSeven(row.text("prediction"));
        seven |= truth.isEmpty() && isSeven(row.text("label"));
        String fold = table.has("fold") ? row.text("fold") : table.name();
        Prediction prediction =
            prediction(
                names.next(),
                row,
                fold,
                PROBABILITIES.stream().allMatch(table::has),
                coding,
                truth);
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
    if (!seven) {
      warnings.accept(Message.of("benchmark.coding-assumed"));
    }
    return predictions;
  }

  /** A file with what predictions need, or a refusal that says what it may be instead. */
  private static Table columns(Path file, boolean truthKnown) {
    Table table = Table.read(file);
    try {
      if (LabelList.clipColumn(table).isEmpty()) {
        table.requiring("video_name");
      }
      return truthKnown ? table.requiring("prediction") : table.requiring("label", "prediction");
    } catch (InvalidInput missing) {
      throw Misfit.of(file, LabelSet.DFEW, missing, FileKind.Holds.PREDICTIONS);
    }
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

  private static Prediction prediction(
      String name,
      TableRow row,
      String fold,
      boolean sure,
      Optional<LabelCoding> coding,
      Map<String, Label> truth) {
    Label label = truth.isEmpty() ? emotion(row, "label", coding) : truth.get(name);
    if (label == null) {
      throw row.wrong("benchmark.row-no-truth", name);
    }
    return new Prediction(
        name,
        fold,
        label,
        emotion(row, "prediction", coding),
        sure ? probabilities(row) : List.of());
  }

  /** Sums differ from 1 by the rounding of what wrote them. */
  private static List<Double> probabilities(TableRow row) {
    List<Double> read = PROBABILITIES.stream().map(row::share).toList();
    double sum = read.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > MOST_ROUNDING) {
      throw row.wrong("benchmark.row-probabilities", sum);
    }
    return read.stream().map(one -> one / sum).toList();
  }

  private static Label emotion(TableRow row, String column, Optional<LabelCoding> coding) {
    String text = row.text(column);
    OptionalLong number = WholeNumber.of(text);
    if (number.isEmpty()) {
      return LabelSet.DFEW.find(text).orElseThrow(() -> none(row, column, text));
    }
    long label = number.getAsLong() + 1 - coding.orElse(LabelCoding.FROM_1).base();
    if (label < 1 || label > LabelSet.DFEW.size()) {
      throw none(row, column, text);
    }
    return LabelSet.DFEW.label((int) label);
  }

  private static InvalidInput none(TableRow row, String column, String text) {
    return row.wrong("benchmark.row-label", column, text);
  }

  /** A 7 or a name says that labels do not count from 0. */
  private static boolean isSeven(String text) {
    OptionalLong number = WholeNumber.of(text);
    return number.isEmpty() || number.getAsLong() == LabelSet.DFEW.size();
  }
}
