package org.tenfold.dfew.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.dfew.ClipOrigin;
import org.tenfold.dfew.ClipOrigin.Span;
import org.tenfold.table.Header;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;

/** The columns of a table that say where its clips are from; none of them need be there. */
final class OriginColumns {
  private static final String PERSON = "person";
  private static final String SCENE = "scene";
  private static final String START = "start_us";
  private static final String END = "end_us";

  private final Table table;
  private final Optional<String> movie;

  OriginColumns(Table table) {
    this.table = table;
    movie = Header.MOVIE.stream().filter(table::has).findFirst();
  }

  boolean hasMovies() {
    return movie.isPresent();
  }

  /**
   * @param clips numbers of the rows' clips, in the order of the rows; empty for rows that are left
   *     out
   * @return by number of the clip; clips of which nothing is said are left out
   */
  Map<Integer, ClipOrigin> read(List<Optional<Integer>> clips) {
    Map<Integer, ClipOrigin> origins = new HashMap<>();
    for (int i = 0; i < clips.size(); i++) {
      TableRow row = table.rows().get(i);
      ClipOrigin origin =
          new ClipOrigin(
              movie.flatMap(column -> word(row, column)),
              word(row, PERSON),
              word(row, SCENE),
              span(row));
      if (!origin.equals(ClipOrigin.UNKNOWN)) {
        clips.get(i).ifPresent(clip -> origins.put(clip, origin));
      }
    }
    return origins;
  }

  private Optional<String> word(TableRow row, String column) {
    return Optional.of(column).filter(table::has).map(row::text).filter(text -> !text.isBlank());
  }

  private Optional<Span> span(TableRow row) {
    if (word(row, START).isEmpty() || word(row, END).isEmpty()) {
      return Optional.empty();
    }
    int start = row.integer(START, 0, Integer.MAX_VALUE);
    return Optional.of(new Span(start, row.integer(END, start, Integer.MAX_VALUE)));
  }
}
