package org.tenfold.benchmark.score;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;

/**
 * Which movie a clip was cut from, by the clip's video name; whole numbers are one however they are
 * written.
 */
public final class MovieOfClip {
  private static final String CLIP = "video_name";
  private static final String MOVIE = "movie";

  private MovieOfClip() {}

  /**
   * From a table of its own.
   *
   * @param warnings hears of each thing that was left out or taken for something
   * @return at least the movies of the predicted clips
   * @throws InvalidInput when a column is missing, a clip has no movie or two, or a predicted clip
   *     is not there
   */
  public static Map<String, String> read(
      Path file, List<Prediction> predictions, Consumer<Message> warnings) {
    Table table = Table.read(file).requiring(CLIP, MOVIE);
    table.warnings().forEach(warnings);
    Map<String, String> movies = new HashMap<>();
    add(table, movies);
    List<String> missing =
        predictions.stream()
            .map(Prediction::videoName)
            .filter(clip -> !movies.containsKey(clip))
            .toList();
    if (!missing.isEmpty()) {
      throw new InvalidInput(
          "benchmark.no-movies",
          table.name(),
          missing.size(),
          predictions.size(),
          missing.getFirst());
    }
    return movies;
  }

  /**
   * From the predictions' own column {@code movie}; empty unless each file has one.
   *
   * @throws InvalidInput when a clip has no movie or two
   */
  public static Optional<Map<String, String>> ofPredictions(List<Path> files) {
    Map<String, String> movies = new HashMap<>();
    for (Path file : files) {
      Table table = Table.read(file);
      if (!table.has(MOVIE)) {
        return Optional.empty();
      }
      add(table, movies);
    }
    return Optional.of(movies);
  }

  private static void add(Table table, Map<String, String> movies) {
    for (TableRow row : table.rows()) {
      String clip = WholeNumber.canonical(row.text(CLIP));
      String movie = WholeNumber.canonical(row.text(MOVIE));
      if (movie.isBlank()) {
        throw row.wrong("benchmark.row-no-movie", clip);
      }
      String before = movies.putIfAbsent(clip, movie);
      if (before != null && !before.equals(movie)) {
        throw row.wrong("benchmark.row-two-movies", clip, movie, before);
      }
    }
  }
}
