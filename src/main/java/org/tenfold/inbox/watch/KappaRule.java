package org.tenfold.inbox.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a fall of kappa is told: when it lies 0.05 or more below the highest value since it was last
 * told, and that is a day ago. The value that is told is the mark that the next one is measured by,
 * so that the same fall is told once, and a slow one too. A fall is over when kappa lies within
 * 0.025 of where it fell from: at 0.05 it would be told and be over in turns.
 */
final class KappaRule {
  /** Kappa of fewer clips moves by chance alone. */
  static final int LEAST_CLIPS = 20;

  static final double FALL = 0.05;
  private static final double NEARLY = FALL / 2;
  private static final Duration PAUSE = Duration.ofDays(1);

  private KappaRule() {}

  /**
   * @param mark that a fall is measured by
   * @param toldAt when it was last told; null: never
   * @param before where it fell from, as long as it has not recovered; else null
   */
  record Known(double mark, @Nullable Instant toldAt, @Nullable Double before) {}

  /**
   * @param from the mark that it fell from; empty when there is nothing to tell
   * @param recovered whether what was told is over
   */
  record Next(Known known, Optional<Double> from, boolean recovered) {}

  static Next next(Optional<Known> last, double kappa, Instant now) {
    if (last.isEmpty()) {
      return new Next(new Known(kappa, null, null), Optional.empty(), false);
    }
    Known known = last.get();
    @Nullable Double before = known.before();
    boolean paused = known.toldAt() != null && known.toldAt().isAfter(now.minus(PAUSE));
    if (!paused && kappa <= known.mark() - FALL + 1e-9) {
      double from = before == null ? known.mark() : Math.max(before, known.mark());
      return new Next(new Known(kappa, now, from), Optional.of(known.mark()), false);
    }
    boolean recovered = before != null && kappa >= before - NEARLY - 1e-9;
    double mark = Math.max(known.mark(), kappa);
    return new Next(
        new Known(mark, known.toldAt(), recovered ? null : before), Optional.empty(), recovered);
  }
}
