package org.tenfold.agreement.dashboard;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.modulith.NamedInterface;
import org.tenfold.agreement.JudgedClip;

/**
 * Clips by the normalised entropy of their votes: {@value #BINS} bins of equal width over [0, 1],
 * each with its lower edge, the last with both.
 *
 * @param counts of length {@value #BINS}
 */
@NamedInterface("figures")
public record EntropyHistogram(int[] counts) {
  public static final int BINS = 10;

  /**
   * @param clips those without votes are left out
   */
  public static EntropyHistogram of(Collection<JudgedClip> clips) {
    int[] counts = new int[BINS];
    for (JudgedClip clip : clips) {
      if (clip.votes().total() > 0) {
        // a hair is added: six of ten must not fall below its edge by rounding
        int bin = (int) (clip.votes().normalisedEntropy() * BINS + 1e-9);
        counts[Math.min(bin, BINS - 1)]++;
      }
    }
    return new EntropyHistogram(counts);
  }

  /** Such as "0.2–0.3". */
  public static String title(int bin) {
    return "0.%d–%s".formatted(bin, bin + 1 == BINS ? "1.0" : "0." + (bin + 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntropyHistogram that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }
}
