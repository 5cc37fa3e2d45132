package org.tenfold.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tenfold.emotion.Emotion;

/**
 * Single-labelled clips by emotion and length, as in the paper's table 2. The paper does not say to which side a bin's
 * edge belongs; here a bin holds its lower edge: [0, 2), [2, 5), [5, ∞) seconds. Immutable.
 */
public final class DurationTable {
  public static final int BINS = 3;

  private static final double[] UPPER_EDGES = {2, 5};

  private final int[][] counts;

  private DurationTable(int[][] counts) {
    this.counts = counts;
  }

  public static DurationTable empty() {
    return new DurationTable(new int[Emotion.COUNT][BINS]);
  }

  /** @return this table with one clip more */
  public DurationTable plus(Emotion label, double seconds) {
    int[][] more = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    more[label.index()][bin(seconds)]++;
    return new DurationTable(more);
  }

  /** Which of the three bins a length falls into, 0..2. */
  public static int bin(double seconds) {
    return (int) Arrays.stream(UPPER_EDGES).filter(edge -> seconds >= edge).count();
  }

  /** A bin's range in words. */
  public static String title(int bin) {
    return switch (bin) {
      case 0 -> "0–2 s";
      case 1 -> "2–5 s";
      default -> "5 s+";
    };
  }

  public int count(Emotion label, int bin) {
    return counts[label.index()][bin];
  }

  public int total(Emotion label) {
    return Arrays.stream(counts[label.index()]).sum();
  }

  public int total(int bin) {
    return IntStream.range(0, Emotion.COUNT).map(row -> counts[row][bin]).sum();
  }

  public int total() {
    return IntStream.range(0, BINS).map(this::total).sum();
  }

  /** Share of all single-labelled clips, 0..100; 0 when there are none. */
  public double percent(Emotion label) {
    return total() == 0 ? 0 : 100.0 * total(label) / total();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DurationTable that && Arrays.deepEquals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(counts);
  }
}
