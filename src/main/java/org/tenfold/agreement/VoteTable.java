package org.tenfold.agreement;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.truth.Votes;
import org.tenfold.truth.Votes.Vote;
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
  private final Optional<Votes> singleVotes;

  private VoteTable(List<String> categories, int[][] counts, Optional<Votes> singleVotes) {
    this.categories = List.copyOf(categories);
    this.counts = counts;
    this.singleVotes = singleVotes;
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
    return new VoteTable(categories, counts, Optional.empty());
  }

  private static int[] counts(TableRow row, List<String> categories) {
    return categories.stream().mapToInt(name -> row.integer(name, 0, MOST_VOTES)).toArray();
  }

  private static VoteTable ofVotes(Table table) {
    List<Vote> votes = new ArrayList<>();
    Map<Judgement, Long> lines = new HashMap<>();
    for (TableRow row : table.rows()) {
      Vote vote = new Vote(name(row, "item"), name(row, "annotator"), name(row, "label"));
      Long before = lines.putIfAbsent(new Judgement(vote.item(), vote.annotator()), row.line());
      if (before != null) {
        throw row.wrong(
            "annotator %s has already voted on item %s on line %d"
                .formatted(vote.annotator(), vote.item(), before));
      }
      votes.add(vote);
    }
    List<String> categories = votes.stream().map(Vote::label).distinct().sorted().toList();
    Votes singleVotes = Votes.of(categories, votes);
    return new VoteTable(categories, singleVotes.counts(), Optional.of(singleVotes));
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
