package org.tenfold.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;

/** The columns of a table, found by any of their usual names. Immutable. */
public record Header(List<String> columns) {
  public static final List<String> ITEM =
      List.of(
          "order",
          "video_name",
          "clip_name",
          "item",
          "clip",
          "task",
          "name",
          "video",
          "path",
          "file",
          "file_name");
  public static final List<String> ANNOTATOR = List.of("annotator", "worker", "rater");
  public static final List<String> LABEL = List.of("label", "labels", "annotation", "emotion");
  public static final List<String> MOVIE = List.of("movie", "film", "group");
  public static final List<String> SECONDS = List.of("seconds", "duration");
  public static final List<String> FRAMES = List.of("frames", "n_frames", "num_frames");
  public static final List<String> FOLD = List.of("fold");
  public static final List<String> TOTAL = List.of("votes", "n_votes", "total_votes");
  public static final List<String> TIME = List.of("time", "given_at", "created_at");

  private static final Pattern NUMBERED_ANNOTATOR =
      Pattern.compile(
          "(ann|annotator|coder|expert|judge|labell?er|observer|person|r|rater|reviewer|user|worker)["
              + " _-]?\\d+",
          Pattern.CASE_INSENSITIVE);

  /**
   * @throws InvalidInput when a column has no name or the name of another
   */
  public Header {
    columns = List.copyOf(columns);
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String column : columns) {
      if (column.isEmpty() || !seen.add(column)) {
        throw new InvalidInput("table.column-twice", column);
      }
    }
  }

  /** Where the first of these names stands. */
  public OptionalInt find(List<String> names) {
    return names.stream()
        .map(this::place)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  public boolean has(List<String> names) {
    return find(names).isPresent();
  }

  /**
   * @throws InvalidInput when there is a column for each annotator: its numbers would pass for
   *     counts
   */
  public void refuseColumnsOfAnnotators(String file) {
    List<String> annotators =
        columns.stream().filter(column -> NUMBERED_ANNOTATOR.matcher(column).matches()).toList();
    if (annotators.size() > 1) {
      throw new InvalidInput("table.annotator-columns", file, String.join(", ", annotators));
    }
  }

  public int size() {
    return columns.size();
  }

  /**
   * The column of the labels: what the person said, else what is called so.
   *
   * @throws InvalidInput when there is no column that the person named
   */
  public OptionalInt label(Optional<String> named) {
    return named
        .map(
            said ->
                OptionalInt.of(
                    place(said)
                        .orElseThrow(
                            () ->
                                new InvalidInput(
                                    "table.no-label-column", said, String.join(", ", columns)))))
        .orElseGet(() -> find(LABEL));
  }

  /**
   * Columns of single votes that have no other meaning.
   *
   * @param reserved names in lower case that mean something in the file's own format
   */
  public List<String> mayBeLabels(Set<String> reserved) {
    return columns.stream()
        .filter(
            column ->
                Stream.of(ITEM, ANNOTATOR, MOVIE, SECONDS, TIME)
                    .noneMatch(names -> names.contains(column.toLowerCase(Locale.ROOT))))
        .filter(column -> !reserved.contains(column.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private OptionalInt place(String name) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).equalsIgnoreCase(name))
        .findFirst();
  }
}
