package org.tenfold.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How often items of each true class were predicted as each class. Immutable; classes are counted from 0. */
public final class ConfusionMatrix {
  private final List<String> classes;
  private final int[][] counts;

  private ConfusionMatrix(List<String> classes, int[][] counts) {
    this.classes = List.copyOf(classes);
    this.counts = counts;
  }

  /** @throws IllegalArgumentException when the arrays differ in length */
  public static ConfusionMatrix of(List<String> classes, int[] truth, int[] predicted) {
    if (truth.length != predicted.length) {
      throw new IllegalArgumentException(truth.length + " labels but " + predicted.length + " predictions");
    }
    int[][] counts = new int[classes.size()][classes.size()];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][predicted[i]]++;
    }
    return new ConfusionMatrix(classes, counts);
  }

  public List<String> classes() {
    return classes;
  }

  public int count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /** A copy, {@code [truth][predicted]}. */
  public int[][] toArray() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /** Items whose true class this is. */
  public int support(int truth) {
    return Arrays.stream(counts[truth]).sum();
  }

  public int predicted(int predicted) {
    return Arrays.stream(counts).mapToInt(row -> row[predicted]).sum();
  }

  public int hits() {
    return IntStream.range(0, classes.size()).map(i -> counts[i][i]).sum();
  }

  public int total() {
    return IntStream.range(0, classes.size()).map(this::support).sum();
  }

  /** Share of the class's items that were found; empty when it has none. */
  public OptionalDouble recall(int truth) {
    return ratio(counts[truth][truth], support(truth));
  }

  /** Share of right ones among those predicted as this class; empty when there are none. */
  public OptionalDouble precision(int predicted) {
    return ratio(counts[predicted][predicted], predicted(predicted));
  }

  /** Harmonic mean of precision and recall; empty for a class without items, 0 when nothing of it was found. */
  public OptionalDouble f1(int index) {
    return support(index) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(2.0 * counts[index][index] / (support(index) + predicted(index)));
  }

  private static OptionalDouble ratio(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
