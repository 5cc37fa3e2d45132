package org.tenfold.agreement.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.table.Header;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;

/** Makes a {@link VoteTable} of a file. */
final class VoteTableReader {
  /** The column of the movie that an item is from. */
  private static final String MOVIE = "movie";

  /** Columns that name an item of a table of counts, which is there once. */
  private static final List<String> ITEM_OF_COUNTS = List.of("order", "video_name", "item");

  /** Beyond belief, and small enough that sums stay exact. */
  private static final int MOST_VOTES = 1_000_000;

  private final Table table;
  private final VoteReading how;
  private final List<Message> warnings;

  private VoteTableReader(Table table, VoteReading how) {
    this.table = table;
    this.how = how;
    this.warnings = new ArrayList<>(table.warnings());
  }

  static VoteTable read(Path file, VoteReading how) {
    Opening opening = new Opening(file.toString(), how);
    List<Message> warnings = Table.each(file, opening::rows);
    return opening.table(warnings);
  }

  static Optional<VoteTable> singleVotes(Path file, VoteReading how) {
    AtomicReference<@Nullable SingleVotes> votes = new AtomicReference<>();
    List<Message> warnings =
        Table.each(
            file,
            columns -> {
              if (!SingleVotes.are(new Header(columns))) {
                return row -> {};
              }
              SingleVotes single = new SingleVotes(file.toString(), columns, how);
              votes.set(single);
              return single;
            });
    return Optional.ofNullable(votes.get()).map(single -> single.table(new ArrayList<>(warnings)));
  }

  /** Single votes are taken one by one; of counts there is one row an item, which may be kept. */
  private static final class Opening {
    private final String name;
    private final List<TableRow> kept = new ArrayList<>();
    private List<String> columns = List.of();
    private VoteReading how;
    private @Nullable SingleVotes single;

    Opening(String name, VoteReading how) {
      this.name = name;
      this.how = how;
    }

    Consumer<TableRow> rows(List<String> found) {
      columns = found;
      Table empty = new Table(name, found, List.of(), List.of());
      if (how.cluster().isPresent()) {
        empty.requiring(how.cluster().get());
      } else if (empty.has(MOVIE)) {
        how = how.by(MOVIE);
      }
      Header header = new Header(found);
      if (SingleVotes.are(header)) {
        SingleVotes votes = new SingleVotes(name, found, how);
        single = votes;
        return votes;
      }
      if (how.categories().isEmpty()) {
        header.refuseColumnsOfAnnotators(name);
      }
      return kept::add;
    }

    VoteTable table(List<Message> warnings) {
      SingleVotes votes = single;
      return votes == null
          ? new VoteTableReader(new Table(name, columns, kept, warnings), how).ofCounts()
          : votes.table(new ArrayList<>(warnings));
    }
  }

  private VoteTable ofCounts() {
    List<String> columns = CategoryColumns.of(table, how, warnings);
    List<String> categories = how.labels().map(LabelSet::titles).orElse(columns);
    requireDistinctItems();
    int[][] counts = table.rows().stream().map(row -> counts(row, columns)).toArray(int[][]::new);
    return new VoteTable(
        categories, counts, how.cluster(), clustersOfRows(), Optional.empty(), warnings);
  }

  private int[] counts(TableRow row, List<String> columns) {
    return columns.stream()
        .mapToInt(name -> table.has(name) ? row.integer(name, 0, MOST_VOTES) : 0)
        .toArray();
  }

  /** 00001 and 1 are one item, whose votes would count twice. */
  private void requireDistinctItems() {
    Optional<String> column = ITEM_OF_COUNTS.stream().filter(table::has).findFirst();
    if (column.isEmpty()) {
      return;
    }
    Map<String, Long> lines = new HashMap<>();
    for (TableRow row : table.rows()) {
      String item = row.text(column.get());
      Long before = lines.putIfAbsent(WholeNumber.canonical(item), row.line());
      if (before != null && !item.isEmpty()) {
        throw row.wrong("agreement.row-twice", column.get(), item, before);
      }
    }
  }

  /** One row an item. */
  private long[] clustersOfRows() {
    if (how.cluster().isEmpty()) {
      return LongStream.range(0, table.rows().size()).toArray();
    }
    Map<String, Long> numbers = new HashMap<>();
    return table.rows().stream()
        .map(row -> WholeNumber.canonical(name(row, how.cluster().get())))
        .mapToLong(name -> number(numbers, name))
        .toArray();
  }

  private static long number(Map<String, Long> numbers, String name) {
    return numbers.computeIfAbsent(name, any -> (long) numbers.size());
  }

  static String name(TableRow row, String column) {
    String name = row.text(column);
    if (name.isEmpty()) {
      throw row.wrong("agreement.row-empty", column);
    }
    return name;
  }
}
