package org.tenfold.agreement.table;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.truth.Votes;

/** The votes in a file, counted per item and category. Immutable. */
public final class VoteTable {
  private final List<String> categories;
  private final int[][] counts;

  /** Index of the cluster that each item is from. */
  private final long[] clusters;

  private final Optional<String> clusterColumn;
  private final Optional<Votes> singleVotes;
  private final List<Message> warnings;

  VoteTable(
      List<String> categories,
      int[][] counts,
      Optional<String> clusterColumn,
      long[] clusters,
      Optional<Votes> singleVotes,
      List<Message> warnings) {
    this.clusterColumn = clusterColumn;
    this.categories = List.copyOf(categories);
    this.counts = counts;
    this.clusters = clusters;
    this.singleVotes = singleVotes;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Reads single votes where the header has {@code item,annotator,label} or other usual names of
   * these, labels being any text and missing votes simply absent; else counts, one column per
   * category and one row per item, where the columns order, label, video_name, item and movie are
   * ignored. Items with the same movie are one cluster, where there is such a column.
   *
   * @throws InvalidInput when the file is neither, a column or a label may mean two things, or a
   *     person votes twice on an item
   */
  public static VoteTable read(Path file) {
    return read(file, VoteReading.PLAIN);
  }

  /**
   * The same, as somebody says.
   *
   * @throws InvalidInput also when there is no such cluster column, or an item is in two clusters
   */
  public static VoteTable read(Path file, VoteReading how) {
    return VoteTableReader.read(file, how);
  }

  /**
   * Single votes only: empty where the file has counts, or no votes at all.
   *
   * @throws InvalidInput as {@link #read}
   */
  public static Optional<VoteTable> ofSingleVotes(Path file, VoteReading how) {
    return VoteTableReader.singleVotes(file, how);
  }

  /** What was taken for something or left out. */
  public List<Message> warnings() {
    return warnings;
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

  /** What the items are called, in order; empty when the file has only counts. */
  public List<String> itemNames() {
    return singleVotes.map(Votes::items).orElse(List.of());
  }

  /** A copy, [items, categories]. */
  public int[][] counts() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /** What items of one cluster share: the column that was named or found, or empty. */
  public Optional<String> clusterColumn() {
    return clusterColumn;
  }

  /** Index of the cluster that each item is from; by itself where none is named. */
  public long[] clusters() {
    return clusters.clone();
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
}
