package org.tenfold.statistics.classification;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.agreement.CountTable;

/** How often items of each true class were predicted as each class. Immutable. */
public final class ConfusionMatrix {
  private final List<String> classes;
  private final int[][] counts;

  private ConfusionMatrix(List<String> classes, int[][] counts) {
    this.classes = List.copyOf(classes);
    this.counts = counts;
  }

  /**
   * @param classes names, in the order of rows and columns
   * @param counts [truth, prediction], square, not negative
   * @throws IllegalArgumentException when {@code counts} is not a square of that size
   */
  public static ConfusionMatrix of(List<String> classes, int[][] counts) {
    int columns = CountTable.categories(counts);
    if (counts.length != classes.size() || columns != classes.size()) {
      throw new IllegalArgumentException(
          "%d classes need %1$d x %1$d counts, not %d x %d"
              .formatted(classes.size(), counts.length, columns));
    }
    return new ConfusionMatrix(classes, copy(counts));
  }

  /**
   * From sums over items.
   *
   * @param cells whole numbers, row after row
   */
  public static ConfusionMatrix ofCells(List<String> classes, double[] cells) {
    int[][] counts = new int[classes.size()][classes.size()];
    for (int cell = 0; cell < cells.length; cell++) {
      counts[cell / classes.size()][cell % classes.size()] = (int) cells[cell];
    }
    return new ConfusionMatrix(classes, counts);
  }

  /**
   * Counts pairs.
   *
   * @param truth index of the true class of each item
   * @param prediction index of the predicted class of each item, same length
   */
  public static ConfusionMatrix tally(List<String> classes, int[] truth, int[] prediction) {
    if (truth.length != prediction.length) {
      throw new IllegalArgumentException(
          truth.length + " true classes, but " + prediction.length + " predictions");
    }
    int[][] counts = new int[classes.size()][classes.size()];
    for (int item = 0; item < truth.length; item++) {
      counts[truth[item]][prediction[item]]++;
    }
    return new ConfusionMatrix(classes, counts);
  }

  /**
   * The sum: as if the predictions of all folds were one list, the way the DFEW paper scores.
   *
   * @throws IllegalArgumentException when there is none or their classes differ
   */
  public static ConfusionMatrix pooled(Collection<ConfusionMatrix> folds) {
    return folds.stream()
        .reduce(ConfusionMatrix::plus)
        .orElseThrow(() -> new IllegalArgumentException("no confusion matrices to pool"));
  }

  public ConfusionMatrix plus(ConfusionMatrix other) {
    if (!classes.equals(other.classes)) {
      throw new IllegalArgumentException(
          "cannot add matrices of the classes " + classes + " and " + other.classes);
    }
    int[][] sum = copy(counts);
    for (int truth = 0; truth < sum.length; truth++) {
      for (int prediction = 0; prediction < sum.length; prediction++) {
        sum[truth][prediction] += other.counts[truth][prediction];
      }
    }
    return new ConfusionMatrix(classes, sum);
  }

  public List<String> classes() {
    return classes;
  }

  public int count(int truth, int prediction) {
    return counts[truth][prediction];
  }

  /** A copy, [truth, prediction]. */
  public int[][] toArray() {
    return copy(counts);
  }

  /** All items. */
  public long total() {
    return Arrays.stream(counts).mapToLong(CountTable::votes).sum();
  }

  /** Items of all classes that were predicted rightly. */
  public long hits() {
    return IntStream.range(0, counts.length).mapToLong(index -> counts[index][index]).sum();
  }

  /** Items that truly belong to this class. */
  public long support(int index) {
    return CountTable.votes(counts[index]);
  }

  /** Items predicted as this class. */
  public long predicted(int index) {
    return Arrays.stream(counts).mapToLong(row -> row[index]).sum();
  }

  /** The share of this class's items that were found, 0..1; undefined for a class without items. */
  public Measure recall(int index) {
    return support(index) == 0
        ? Measure.undefined(Reason.CLASS_ABSENT)
        : Measure.of((double) counts[index][index] / support(index));
  }

  public List<Measure> recallPerClass() {
    return IntStream.range(0, classes.size()).mapToObj(this::recall).toList();
  }

  /** 2 hits / (support + predicted), 0..1; undefined for a class neither true nor predicted. */
  public Measure f1(int index) {
    long denominator = support(index) + predicted(index);
    return denominator == 0
        ? Measure.undefined(Reason.CLASS_UNUSED)
        : Measure.of(2.0 * counts[index][index] / denominator);
  }

  public List<Measure> f1PerClass() {
    return IntStream.range(0, classes.size()).mapToObj(this::f1).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix that
        && classes.equals(that.classes)
        && Arrays.deepEquals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * classes.hashCode() + Arrays.deepHashCode(counts);
  }

  @Override
  public String toString() {
    return classes + " " + Arrays.deepToString(counts);
  }

  private static int[][] copy(int[][] counts) {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }
}
