package org.tenfold.agreement;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.worker.BadInputException;

/** The votes in a file, counted per item and category. Immutable. */
public final class VoteTable {
  /** Columns that are no category. */
  private static final Set<String> NOT_VOTES =
      Set.of("order", "label", "video_name", "item", "movie");

  /** Beyond belief, and small enough that sums stay exact. */
  private static final int MOST_VOTES = 1_000_000;

  private final List<String> categories;
  private final int[][] counts;
  private final OptionalInt annotators;

  private VoteTable(List<String> categories, int[][] counts, OptionalInt annotators) {
    this.categories = List.copyOf(categories);
    this.counts = counts;
    this.annotators = annotators;
  }

  /**
   * Reads single votes where the header has {@code item,annotator,label}, labels being any text and
   * missing votes simply absent; else counts, one column per category and one row per item, where
   * the columns order, label, video_name, item and movie are ignored.
   *
   * @throws BadInputException when the file is neither, or a person votes twice on an item
   */
  public static VoteTable read(Path file) {
    Table table = Table.read(file);
    boolean singleVotes = table.has("item") && table.has("annotator") && table.has("label");
    return singleVotes ? ofVotes(table) : ofCounts(table);
  }

  public List<String> categories() {
    return categories;
  }

  /** How many people voted; unknown when the file has only counts. */
  public OptionalInt annotators() {
    return annotators;
  }

  public int items() {
    return counts.length;
  }

  /** A copy, [items, categories]. */
  public int[][] counts() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /** The items with exactly so many votes, [items, categories]: what Fleiss' kappa is asked on. */
  public int[][] countsOfItemsWith(int votes) {
    return Arrays.stream(counts())
        .filter(row -> Arrays.stream(row).sum() == votes)
        .toArray(int[][]::new);
  }

  /** The number of votes that most items have, the larger one of two; 0 without items. */
  public int usualVotes() {
    Map<Integer, Long> itemsByVotes =
        Arrays.stream(counts).collect(groupingBy(row -> Arrays.stream(row).sum(), counting()));
    return itemsByVotes.entrySet().stream()
        .max(Entry.<Integer, Long>comparingByValue().thenComparing(Entry.comparingByKey()))
        .map(Entry::getKey)
        .orElse(0);
  }

  private static VoteTable ofCounts(Table table) {
    List<String> categories =
        table.columns().stream().filter(column -> !NOT_VOTES.contains(column)).toList();
    if (categories.isEmpty()) {
      throw new BadInputException(
          "%s has neither the columns item, annotator, label nor one column of counts per category."
              .formatted(table.name()));
    }
    int[][] counts =
        table.rows().stream().map(row -> counts(row, categories)).toArray(int[][]::new);
    return new VoteTable(categories, counts, OptionalInt.empty());
  }

  private static int[] counts(TableRow row, List<String> categories) {
    return categories.stream().mapToInt(name -> row.integer(name, 0, MOST_VOTES)).toArray();
  }

  private static VoteTable ofVotes(Table table) {
    List<String> categories = categories(table);
    Map<String, int[]> byItem = new LinkedHashMap<>();
    Map<Vote, Long> lines = new HashMap<>();
    Set<String> annotators = new TreeSet<>();
    for (TableRow row : table.rows()) {
      Vote vote = new Vote(row.text("item"), row.text("annotator"));
      Long before = lines.putIfAbsent(vote, row.line());
      if (before != null) {
        throw row.wrong(
            "annotator %s has already voted on item %s on line %d"
                .formatted(vote.annotator(), vote.item(), before));
      }
      annotators.add(vote.annotator());
      byItem
          .computeIfAbsent(vote.item(), item -> new int[categories.size()])[
          categories.indexOf(row.text("label"))]++;
    }
    return new VoteTable(
        categories, byItem.values().toArray(int[][]::new), OptionalInt.of(annotators.size()));
  }

  private static List<String> categories(Table table) {
    Set<String> names = new TreeSet<>();
    for (TableRow row : table.rows()) {
      if (row.text("label").isEmpty()) {
        throw row.wrong("label is empty");
      }
      names.add(row.text("label"));
    }
    return List.copyOf(names);
  }

  private record Vote(String item, String annotator) {}
}
