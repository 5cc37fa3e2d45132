package org.tenfold.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * Takes away what programs put around a table: rows and columns with nothing in them, as
 * spreadsheets leave them behind, and the index that pandas writes before the first column. Puts a
 * header over the lists of other projects that have none. Says what it did as warnings.
 */
final class TidyLines implements Consumer<TableLine> {
  /** What pandas calls a column without a name when it writes it once more. */
  private static final Pattern UNNAMED = Pattern.compile("(?i)|unnamed: \\d+(\\.\\d+)*");

  /** A table with one of these says itself what its rows are about. */
  private static final Set<String> IDENTITIES =
      Set.of(
          "video_name",
          "order",
          "item",
          "clip",
          "clip_name",
          "clip_id",
          "path",
          "file",
          "file_name",
          "video");

  private final String name;
  private final Consumer<TableLine> to;
  private final List<Message> warnings = new ArrayList<>();
  private @Nullable Columns columns;
  private long rows;
  private boolean indexSeen;

  TidyLines(String name, Consumer<TableLine> to) {
    this.name = name;
    this.to = to;
  }

  /** Complete when all lines are through. */
  List<Message> warnings() {
    List<Message> all = new ArrayList<>(warnings);
    if (indexSeen) {
      all.add(Message.of("table.index-left-out", name));
    }
    return all;
  }

  /**
   * @param named places of the columns that have a name
   * @param index places of the nameless columns before the first of them
   * @param identified whether a column names what a row is about
   */
  private record Columns(int[] named, int[] index, int size, boolean identified) {
    static Columns of(List<String> header) {
      int[] named =
          IntStream.range(0, header.size()).filter(i -> !isNameless(header.get(i))).toArray();
      int first = named.length == 0 ? 0 : named[0];
      return new Columns(
          named,
          IntStream.range(0, first).toArray(),
          header.size(),
          header.stream().anyMatch(one -> IDENTITIES.contains(one.toLowerCase(Locale.ROOT))));
    }

    private static boolean isNameless(String column) {
      return UNNAMED.matcher(column).matches();
    }
  }

  @Override
  public void accept(TableLine line) {
    if (line.values().stream().allMatch(String::isEmpty)) {
      return;
    }
    Columns known = columns;
    if (known == null) {
      header(line);
    } else {
      row(line, known);
    }
  }

  private void header(TableLine line) {
    HeaderlessList.columns(line.values())
        .ifPresentOrElse(
            found -> {
              columns = Columns.of(found);
              warnings.add(Message.of("table.no-header", name, String.join(", ", found)));
              to.accept(new TableLine(line.number(), found));
              accept(line);
            },
            () -> {
              Columns found = Columns.of(line.values());
              columns = found;
              to.accept(
                  new TableLine(
                      line.number(),
                      IntStream.of(found.named()).mapToObj(line.values()::get).toList()));
            });
  }

  private void row(TableLine line, Columns known) {
    List<String> values = line.values();
    List<String> kept = new ArrayList<>(known.named().length);
    int next = 0;
    for (int place = 0; place < values.size(); place++) {
      String value = values.get(place);
      if (next < known.named().length && place == known.named()[next]) {
        kept.add(value);
        next++;
      } else if (!value.isEmpty()) {
        nameless(line, known, place, value, kept);
      }
    }
    rows++;
    to.accept(new TableLine(line.number(), kept));
  }

  /** A value where the header has no name. */
  private void nameless(TableLine line, Columns known, int place, String value, List<String> kept) {
    if (place >= known.size()) {
      kept.add(value); // the row is too long, which whoever knows the header says
    } else if (place < known.index().length && countsRows(value, known)) {
      indexSeen = true;
    } else {
      throw new InvalidInput("table.nameless", name, line.number(), place + 1, value);
    }
  }

  /** Where nothing else names the rows, these numbers might: then they must count from 0. */
  private boolean countsRows(String value, Columns known) {
    var number = WholeNumber.of(value);
    return number.isPresent() && (known.identified() || number.getAsLong() == rows);
  }
}
