package org.tenfold.agreement.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.table.Header;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;
import org.tenfold.truth.Votes;
import org.tenfold.truth.Votes.Vote;

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
    Table table = Table.read(file);
    VoteReading known = how;
    if (how.cluster().isPresent()) {
      table.requiring(how.cluster().get());
    } else if (table.has(MOVIE)) {
      known = how.by(MOVIE);
    }
    return new VoteTableReader(table, known).read();
  }

  private VoteTable read() {
    Header header = new Header(table.columns());
    boolean single =
        header.has(Header.ITEM) && header.has(Header.ANNOTATOR) && header.has(Header.LABEL);
    if (single) {
      return ofVotes(header);
    }
    if (how.categories().isEmpty()) {
      header.refuseColumnsOfAnnotators(table.name());
    }
    return ofCounts();
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

  private VoteTable ofVotes(Header header) {
    String item = column(header, "item", Header.ITEM);
    String annotator = column(header, "annotator", Header.ANNOTATOR);
    String label = column(header, "label", Header.LABEL);
    VoteLabels labels = new VoteLabels(how);
    Names items = new Names();
    List<Vote> votes = new ArrayList<>();
    Map<Judgement, Long> lines = new HashMap<>();
    Map<String, String> clusterOfItem = new LinkedHashMap<>();
    for (TableRow row : table.rows()) {
      String who = WholeNumber.withoutPoint(name(row, annotator));
      String what = items.of(name(row, item));
      Optional<String> said = labels.of(row, label);
      Long before = lines.putIfAbsent(new Judgement(what, who), row.line());
      if (before != null) {
        throw row.wrong("agreement.row-voted", who, what, before);
      }
      if (said.isPresent()) {
        votes.add(new Vote(what, who, said.get()));
        putCluster(clusterOfItem, row, what);
      }
    }
    warnings.addAll(items.warnings(table.name()));
    warnings.addAll(labels.warnings(table.name()));
    warnAnnotators(votes);
    return ofVotes(votes, labels, clusterOfItem);
  }

  private VoteTable ofVotes(
      List<Vote> given, VoteLabels labels, Map<String, String> clusterOfItem) {
    List<Vote> votes =
        given.stream()
            .map(vote -> new Vote(vote.item(), vote.annotator(), labels.counted(vote.label())))
            .toList();
    List<String> categories =
        how.categories().isEmpty()
            ? votes.stream().map(Vote::label).distinct().sorted().toList()
            : how.categories();
    Votes singleVotes = Votes.of(categories, votes);
    Map<String, Long> numbers = new HashMap<>();
    // items are numbered in the order of their first votes, and so are the clusters' entries
    long[] clusters =
        clusterOfItem.values().stream().mapToLong(name -> number(numbers, name)).toArray();
    return new VoteTable(
        categories,
        singleVotes.counts(),
        how.cluster(),
        clusters,
        Optional.of(singleVotes),
        warnings);
  }

  private String column(Header header, String usual, List<String> names) {
    if (table.has(usual)) {
      return usual;
    }
    OptionalInt place = header.find(names);
    return table.columns().get(place.orElseThrow());
  }

  private void putCluster(Map<String, String> clusterOfItem, TableRow row, String item) {
    String cluster = how.cluster().map(name -> WholeNumber.canonical(name(row, name))).orElse(item);
    String before = clusterOfItem.putIfAbsent(item, cluster);
    if (before != null && !before.equals(cluster)) {
      throw row.wrong(
          "agreement.row-two-clusters", item, how.cluster().orElseThrow(), cluster, before);
    }
  }

  /** Nobody is made one with another: two people may well be called so. */
  private void warnAnnotators(List<Vote> votes) {
    Map<String, TreeSet<String>> alike = new TreeMap<>();
    votes.forEach(
        vote ->
            alike
                .computeIfAbsent(vote.annotator().toLowerCase(Locale.ROOT), any -> new TreeSet<>())
                .add(vote.annotator()));
    alike.values().stream()
        .filter(names -> names.size() > 1)
        .forEach(
            names ->
                warnings.add(
                    Message.of(
                        "agreement.annotators-alike", table.name(), String.join(", ", names))));
  }

  private static String name(TableRow row, String column) {
    String name = row.text(column);
    if (name.isEmpty()) {
      throw row.wrong("agreement.row-empty", column);
    }
    return name;
  }

  private record Judgement(String item, String annotator) {}

  /** One name for all spellings of a number, the first that came: 00001, 1 and 1.0. */
  private static final class Names {
    private final Map<String, String> first = new HashMap<>();
    private final Map<String, TreeSet<String>> others = new TreeMap<>();

    String of(String text) {
      String spelling = WholeNumber.withoutPoint(text);
      String name = first.computeIfAbsent(WholeNumber.canonical(spelling), any -> spelling);
      if (!name.equals(spelling)) {
        others.computeIfAbsent(name, any -> new TreeSet<>()).add(spelling);
      }
      return name;
    }

    List<Message> warnings(String file) {
      return others.isEmpty()
          ? List.of()
          : List.of(
              Message.of(
                  "agreement.items-alike",
                  file,
                  others.keySet().iterator().next(),
                  String.join(", ", others.values().iterator().next())));
    }
  }
}
