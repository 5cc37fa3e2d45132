package org.tenfold.agreement.dashboard;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.modulith.NamedInterface;
import org.tenfold.agreement.filter.DurationBin;
import org.tenfold.label.Label;

/** Single-labelled clips by emotion and duration, as in DFEW's Table 2. Immutable. */
@NamedInterface("figures")
public final class DurationTable {
  private final int[][] counts;

  private DurationTable(int[][] counts) {
    this.counts = counts;
  }

  /**
   * @throws IllegalArgumentException when a duration is negative or not a number
   */
  public static DurationTable tally(Collection<TimedLabel> clips) {
    int[][] counts = new int[Label.MOST][DurationBin.values().length];
    for (TimedLabel clip : clips) {
      counts[clip.label().index()][DurationBin.of(clip.seconds()).ordinal()]++;
    }
    return new DurationTable(counts);
  }

  public int count(Label emotion, DurationBin bin) {
    return counts[emotion.index()][bin.ordinal()];
  }

  public int total(Label emotion) {
    return Arrays.stream(counts[emotion.index()]).sum();
  }

  public int total(DurationBin bin) {
    return Arrays.stream(counts).mapToInt(row -> row[bin.ordinal()]).sum();
  }

  public int total() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }

  /** Share of all clips that bear this label, 0..100; 0 when there are no clips. */
  public double percent(Label emotion) {
    return total() == 0 ? 0 : 100.0 * total(emotion) / total();
  }

  /** Share of all clips that last so long, 0..100; 0 when there are no clips. */
  public double percent(DurationBin bin) {
    return total() == 0 ? 0 : 100.0 * total(bin) / total();
  }

  /** Share of all clips that bear this label and last so long, 0..100; 0 without clips. */
  public double percent(Label emotion, DurationBin bin) {
    return total() == 0 ? 0 : 100.0 * count(emotion, bin) / total();
  }

  /**
   * A single-labelled clip.
   *
   * @param seconds how long it lasts, not negative
   */
  public record TimedLabel(Label label, double seconds) {}
}
