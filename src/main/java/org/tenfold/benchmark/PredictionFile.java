package org.tenfold.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.emotion.Emotion;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.worker.BadInputException;

/**
 * Predictions as {@code video_name,label,prediction} and perhaps {@code fold} and {@code p1} to
 * {@code p7}, the probabilities of the emotions. Labels are DFEW's 1..7 or names; a file without
 * the column {@code fold} is a fold of its own.
 */
public final class PredictionFile {
  private static final List<String> PROBABILITIES =
      Emotion.all().stream().map(emotion -> "p" + emotion.number()).toList();

  private static final double MOST_ROUNDING = 1e-3;

  private PredictionFile() {}

  /**
   * All predictions of these files.
   *
   * @throws BadInputException when a column is missing, a label is none, there are no rows, or a
   *     clip is predicted twice
   */
  public static List<Prediction> read(List<Path> files) {
    List<Prediction> predictions = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (Path file : files) {
      Table table = Table.read(file).requiring("video_name", "label", "prediction");
      for (TableRow row : table.rows()) {
        String fold = table.has("fold") ? row.text("fold") : table.name();
        Prediction prediction = prediction(row, fold, PROBABILITIES.stream().allMatch(table::has));
        String place = "line " + row.line() + " of " + table.name();
        String before = places.putIfAbsent(prediction.videoName(), place);
        if (before != null) {
          throw row.wrong(
              "clip %s is already predicted on %s".formatted(prediction.videoName(), before));
        }
        predictions.add(prediction);
      }
    }
    if (predictions.isEmpty()) {
      throw new BadInputException("There are no predictions in " + files + ". Give it some rows.");
    }
    return predictions;
  }

  private static Prediction prediction(TableRow row, String fold, boolean sure) {
    return new Prediction(
        row.text("video_name"),
        fold,
        emotion(row, "label"),
        emotion(row, "prediction"),
        sure ? probabilities(row) : List.of());
  }

  /** Sums differ from 1 by the rounding of what wrote them. */
  private static List<Double> probabilities(TableRow row) {
    List<Double> read = PROBABILITIES.stream().map(row::share).toList();
    double sum = read.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > MOST_ROUNDING) {
      throw row.wrong("the probabilities sum to %s, not to 1".formatted(sum));
    }
    return read.stream().map(one -> one / sum).toList();
  }

  private static Emotion emotion(TableRow row, String column) {
    String text = row.text(column);
    return Emotion.all().stream()
        .filter(emotion -> emotion.name().equalsIgnoreCase(text) || isNumber(text, emotion))
        .findFirst()
        .orElseThrow(
            () ->
                row.wrong(
                    "%s is '%s', neither 1..7 nor the name of an emotion".formatted(column, text)));
  }

  private static boolean isNumber(String text, Emotion emotion) {
    return text.equals(Integer.toString(emotion.number()));
  }
}
