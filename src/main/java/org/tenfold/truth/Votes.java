package org.tenfold.truth;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Who said what of which item, one entry per vote; a vote that was not given is simply absent. An
 * annotator may judge an item more than once, as observer 1 of Dawid and Skene 1979 does. Every
 * item and every annotator has at least one vote, a category need not have any. Immutable.
 */
public final class Votes {
  private final List<String> items;
  private final List<String> annotators;
  private final List<String> categories;

  /** Index of the item, annotator and category of each vote. */
  private final int[] item;

  private final int[] annotator;
  private final int[] label;

  private Votes(
      List<String> items,
      List<String> annotators,
      List<String> categories,
      int[] item,
      int[] annotator,
      int[] label) {
    this.items = items;
    this.annotators = annotators;
    this.categories = categories;
    this.item = item;
    this.annotator = annotator;
    this.label = label;
  }

  /** One judgement, by names. */
  public record Vote(String item, String annotator, String label) {}

  /**
   * Items and annotators are numbered in the order in which they first appear.
   *
   * @param categories all different, in the order of their indices
   * @throws IllegalArgumentException when a category is there twice, or a label is none of them
   */
  public static Votes of(List<String> categories, List<Vote> votes) {
    Map<String, Integer> categoryIndex = index(categories.stream().toList());
    if (categoryIndex.size() < categories.size()) {
      throw new IllegalArgumentException("a category is there twice: " + categories);
    }
    Map<String, Integer> itemIndex = index(names(votes, Vote::item));
    Map<String, Integer> annotatorIndex = index(names(votes, Vote::annotator));
    int[] label = new int[votes.size()];
    for (int vote = 0; vote < label.length; vote++) {
      Integer category = categoryIndex.get(votes.get(vote).label());
      if (category == null) {
        throw new IllegalArgumentException(
            "label '%s' is none of %s".formatted(votes.get(vote).label(), categories));
      }
      label[vote] = category;
    }
    return new Votes(
        List.copyOf(itemIndex.keySet()),
        List.copyOf(annotatorIndex.keySet()),
        List.copyOf(categories),
        votes.stream().mapToInt(vote -> itemIndex.get(vote.item())).toArray(),
        votes.stream().mapToInt(vote -> annotatorIndex.get(vote.annotator())).toArray(),
        label);
  }

  /**
   * Of millions of votes, of which no object each is wanted. The arrays become this one's own.
   *
   * @param item index of the item of each vote
   * @param annotator index of the annotator of each vote
   * @param label index of the category of each vote
   * @throws IllegalArgumentException when the arrays differ in length, an index is none, a category
   *     is there twice, or an item or annotator has no vote
   */
  public static Votes indexed(
      List<String> items,
      List<String> annotators,
      List<String> categories,
      int[] item,
      int[] annotator,
      int[] label) {
    if (item.length != annotator.length || item.length != label.length) {
      throw new IllegalArgumentException("not one item, annotator and label a vote");
    }
    if (categories.stream().distinct().count() < categories.size()) {
      throw new IllegalArgumentException("a category is there twice: " + categories);
    }
    requireAll(item, items.size());
    requireAll(annotator, annotators.size());
    if (Arrays.stream(label).anyMatch(one -> one < 0 || one >= categories.size())) {
      throw new IllegalArgumentException("a label is none of " + categories);
    }
    return new Votes(
        List.copyOf(items),
        List.copyOf(annotators),
        List.copyOf(categories),
        item,
        annotator,
        label);
  }

  private static void requireAll(int[] indices, int size) {
    BitSet seen = new BitSet(size);
    for (int index : indices) {
      if (index < 0 || index >= size) {
        throw new IllegalArgumentException("index " + index + " of " + size);
      }
      seen.set(index);
    }
    if (seen.cardinality() < size) {
      throw new IllegalArgumentException("number " + seen.nextClearBit(0) + " has no vote");
    }
  }

  private static List<String> names(List<Vote> votes, Function<Vote, String> name) {
    return votes.stream().map(name).distinct().toList();
  }

  private static Map<String, Integer> index(List<String> names) {
    Map<String, Integer> index = new LinkedHashMap<>();
    names.forEach(name -> index.putIfAbsent(name, index.size()));
    return index;
  }

  public List<String> items() {
    return items;
  }

  public List<String> annotators() {
    return annotators;
  }

  public List<String> categories() {
    return categories;
  }

  /** The number of votes. */
  public int size() {
    return label.length;
  }

  /** Index of the item that this vote, 0..size − 1, is on. */
  public int item(int vote) {
    return item[vote];
  }

  /** Index of the annotator whose vote this is. */
  public int annotator(int vote) {
    return annotator[vote];
  }

  /** Index of the category that this vote chose. */
  public int label(int vote) {
    return label[vote];
  }

  /** [items, categories]: the votes of each item for each category. */
  public int[][] counts() {
    int[][] counts = new int[items.size()][categories.size()];
    for (int vote = 0; vote < label.length; vote++) {
      counts[item[vote]][label[vote]]++;
    }
    return counts;
  }

  /** [items, categories]: the same as shares of the item's votes, each row with the sum 1. */
  double[][] shares() {
    return Arrays.stream(counts()).map(Votes::shares).toArray(double[][]::new);
  }

  private static double[] shares(int[] counts) {
    double all = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToDouble(count -> count / all).toArray();
  }

  /** How many votes each annotator gave, at least 1. */
  int[] votesByAnnotator() {
    int[] sums = new int[annotators.size()];
    Arrays.stream(annotator).forEach(index -> sums[index]++);
    return sums;
  }

  /**
   * For each annotator the share, 0..1, of the votes that chose the item's label.
   *
   * @param labels index of a category for each item
   */
  public double[] accuracies(int[] labels) {
    double[] hits = new double[annotators.size()];
    for (int vote = 0; vote < label.length; vote++) {
      if (labels[item[vote]] == label[vote]) {
        hits[annotator[vote]]++;
      }
    }
    int[] all = votesByAnnotator();
    return IntStream.range(0, hits.length).mapToDouble(index -> hits[index] / all[index]).toArray();
  }
}
