package org.tenfold.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tenfold.worker.BadInputException;

/** The columns of a table, found by any of their usual names. Immutable. */
record Header(List<String> columns) {
  static final String[] ITEM = {
    "order", "video_name", "clip_name", "item", "clip", "task", "name", "video"
  };
  static final String[] ANNOTATOR = {"annotator", "worker", "rater"};
  static final String[] LABEL = {"label", "annotation", "emotion"};
  static final String[] MOVIE = {"movie", "film", "group"};
  static final String[] SECONDS = {"seconds", "duration"};
  static final String[] TIME = {"time", "given_at", "created_at"};

  /**
   * @throws BadInputException when a column has no name or the name of another
   */
  Header {
    columns = List.copyOf(columns);
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String column : columns) {
      if (column.isEmpty() || !seen.add(column)) {
        throw new BadInputException(
            "Column '%s' of the header is empty or there twice. Name each column once."
                .formatted(column));
      }
    }
  }

  /** Where the first of these names stands. */
  OptionalInt find(String... names) {
    return Arrays.stream(names)
        .map(this::place)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  boolean has(String... names) {
    return find(names).isPresent();
  }

  int size() {
    return columns.size();
  }

  private OptionalInt place(String name) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
