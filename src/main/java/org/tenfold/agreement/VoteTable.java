package org.tenfold.agreement;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.truth.Votes;
import org.tenfold.truth.Votes.Vote;
import org.tenfold.worker.BadInputException;

/** The votes in a file, counted per item and category. Immutable. */
public final class VoteTable {
  /** The column of the film that an item is from. */
  private static final String MOVIE = "movie";

  /** Columns that are no category. */
  private static final Set<String> NOT_VOTES =
      Set.of("order", "label", "video_name", "item", MOVIE);

  /** Beyond belief, and small enough that sums stay exact. */
  private static final int MOST_VOTES = 1_000_000;

  private final List<String> categories;
  private final int[][] counts;

  /** Index of the cluster that each item is from. */
  private final long[] clusters;

  private final Optional<String> clusterColumn;
  private final Optional<Votes> singleVotes;

  private VoteTable(
      List<String> categories,
      int[][] counts,
      Optional<String> clusterColumn,
      long[] clusters,
      Optional<Votes> singleVotes) {
    this.clusterColumn = clusterColumn;
    this.categories = List.copyOf(categories);
    this.counts = counts;
    this.clusters = clusters;
    this.singleVotes = singleVotes;
  }

  /**
   * Reads single votes where the header has {@code item,annotator,label}, labels being any text and
   * missing votes simply absent; else counts, one column per category and one row per item, where
   * the columns order, label, video_name, item and movie are ignored. Items with the same movie are
   * one cluster, where there is such a column.
   *
   * @throws BadInputException when the file is neither, or a person votes twice on an item
   */
  public static VoteTable read(Path file) {
    Table table = Table.read(file);
    return of(table, table.has(MOVIE) ? Optional.of(MOVIE) : Optional.empty());
  }

  /**
   * The same; items with the same text in a column are one cluster.
   *
   * @param cluster a column; it is no category
   * @throws BadInputException also when there is no such column, or an item is in two clusters
   */
  public static VoteTable read(Path file, String cluster) {
    return of(Table.read(file).requiring(cluster), Optional.of(cluster));
  }

  private static VoteTable of(Table table, Optional<String> cluster) {
    boolean singleVotes = table.has("item") && table.has("annotator") && table.has("label");
    return singleVotes ? ofVotes(table, cluster) : ofCounts(table, cluster);
  }

  public List<String> categories() {
    return categories;
  }

  /** How many people voted; unknown when the file has only counts. */
  public OptionalInt annotators() {
    return singleVotes.stream().mapToInt(votes -> votes.annotators().size()).findFirst();
  }

  /** Who voted what; unknown when the file has only counts. */
  public Optional<Votes> singleVotes() {
    return singleVotes;
  }

  public int items() {
    return counts.length;
  }

  /** A copy, [items, categories]. */
  public int[][] counts() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /** What items of one cluster share: the column that was named or found, or empty. */
  public Optional<String> clusterColumn() {
    return clusterColumn;
  }

  /** The items with exactly so many votes, [items, categories]: what Fleiss' kappa is asked on. */
  public int[][] countsOfItemsWith(int votes) {
    return itemsWith(votes).mapToObj(item -> counts[item].clone()).toArray(int[][]::new);
  }

  /** Index of the cluster that each of those items is from; by itself where none is named. */
  public long[] clustersOfItemsWith(int votes) {
    return itemsWith(votes).mapToLong(item -> clusters[item]).toArray();
  }

  private IntStream itemsWith(int votes) {
    return IntStream.range(0, counts.length).filter(item -> sum(counts[item]) == votes);
  }

  /** Exact: no file is wide enough to overflow it. */
  private static long sum(int[] row) {
    return Arrays.stream(row).asLongStream().sum();
  }

  /** The number of votes that most items have, the larger one of two; 0 without items. */
  public int usualVotes() {
    Map<Long, Long> itemsByVotes =
        Arrays.stream(counts).collect(groupingBy(VoteTable::sum, counting()));
    return itemsByVotes.entrySet().stream()
        .max(Entry.<Long, Long>comparingByValue().thenComparing(Entry.comparingByKey()))
        .map(entry -> Math.toIntExact(entry.getKey()))
        .orElse(0);
  }

  private static VoteTable ofCounts(Table table, Optional<String> cluster) {
    List<String> categories =
        table.columns().stream()
            .filter(column -> !NOT_VOTES.contains(column))
            .filter(column -> cluster.filter(column::equals).isEmpty())
            .toList();
    if (categories.isEmpty()) {
      throw new BadInputException(
          "%s has neither the columns item, annotator, label nor one column of counts per category."
              .formatted(table.name()));
    }
    int[][] counts =
        table.rows().stream().map(row -> counts(row, categories)).toArray(int[][]::new);
    return new VoteTable(categories, counts, cluster, clusters(table, cluster), Optional.empty());
  }

  /** One row an item. */
  private static long[] clusters(Table table, Optional<String> column) {
    if (column.isEmpty()) {
      return LongStream.range(0, table.rows().size()).toArray();
    }
    Map<String, Long> numbers = new HashMap<>();
    return table.rows().stream()
        .map(row -> name(row, column.get()))
        .mapToLong(name -> number(numbers, name))
        .toArray();
  }

  private static long number(Map<String, Long> numbers, String name) {
    return numbers.computeIfAbsent(name, any -> (long) numbers.size());
  }

  private static int[] counts(TableRow row, List<String> categories) {
    return categories.stream().mapToInt(name -> row.integer(name, 0, MOST_VOTES)).toArray();
  }

  private static VoteTable ofVotes(Table table, Optional<String> cluster) {
    List<Vote> votes = new ArrayList<>();
    Map<Judgement, Long> lines = new HashMap<>();
    Map<String, String> clusterOfItem = new LinkedHashMap<>();
    for (TableRow row : table.rows()) {
      Vote vote = new Vote(name(row, "item"), name(row, "annotator"), name(row, "label"));
      Long before = lines.putIfAbsent(new Judgement(vote.item(), vote.annotator()), row.line());
      if (before != null) {
        throw row.wrong(
            "annotator %s has already voted on item %s on line %d"
                .formatted(vote.annotator(), vote.item(), before));
      }
      votes.add(vote);
      putCluster(clusterOfItem, row, vote.item(), cluster);
    }
    List<String> categories = votes.stream().map(Vote::label).distinct().sorted().toList();
    Votes singleVotes = Votes.of(categories, votes);
    Map<String, Long> numbers = new HashMap<>();
    // items are numbered in the order of their first votes, and so are the clusters' entries
    long[] clusters =
        clusterOfItem.values().stream().mapToLong(name -> number(numbers, name)).toArray();
    return new VoteTable(
        categories, singleVotes.counts(), cluster, clusters, Optional.of(singleVotes));
  }

  private static void putCluster(
      Map<String, String> clusterOfItem, TableRow row, String item, Optional<String> column) {
    String cluster = column.map(name -> name(row, name)).orElse(item);
    String before = clusterOfItem.putIfAbsent(item, cluster);
    if (before != null && !before.equals(cluster)) {
      throw row.wrong(
          "item %s is in %s '%s', but before in '%s'"
              .formatted(item, column.orElseThrow(), cluster, before));
    }
  }

  private static String name(TableRow row, String column) {
    String name = row.text(column);
    if (name.isEmpty()) {
      throw row.wrong(column + " is empty");
    }
    return name;
  }

  private record Judgement(String item, String annotator) {}
}
