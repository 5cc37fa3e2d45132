package org.tenfold.benchmark.study;

import java.util.Locale;
import org.tenfold.error.Message;
import org.tenfold.statistics.comparison.SignFlip;

/**
 * What a study can decide, known before it starts: with n seeds the sign-flip test of two
 * configurations has 2ⁿ patterns.
 *
 * @param count of seeds that both configurations have, at least 0
 */
public record PairedSeeds(int count) {
  static final double LEVEL = 0.05;

  /** The least p that can come out, however large the difference: 2/2ⁿ. */
  public double leastP() {
    return SignFlip.leastP(count);
  }

  /** Whether any difference could be told at 5 %. */
  public boolean decide() {
    return count >= needed();
  }

  /** Seeds for which {@link #decide} holds: 6. */
  public static int needed() {
    return SignFlip.leastPairs(LEVEL);
  }

  /** One sentence. */
  public Message words() {
    return Message.of(
        decide() ? "benchmark.study-decides" : "benchmark.study-decides-nothing",
        count,
        String.format(Locale.ROOT, "%.2g", leastP()),
        needed());
  }
}
