package org.tenfold.inbox.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a fall of kappa is told: when it lies 0.05 or more below the highest value since it was last
 * told, and that is a day ago. The value that is told is the mark that the next one is measured by,
 * so that the same fall is told once, and a slow one too.
 */
final class KappaRule {
  /** Kappa of fewer clips moves by chance alone. */
  static final int LEAST_CLIPS = 20;

  static final double FALL = 0.05;
  private static final Duration PAUSE = Duration.ofDays(1);

  private KappaRule() {}

  /**
   * @param mark that a fall is measured by
   * @param toldAt when it was last told; null: never
   */
  record Known(double mark, @Nullable Instant toldAt) {}

  /**
   * @param from the mark that it fell from; empty when there is nothing to tell
   */
  record Next(Known known, Optional<Double> from) {}

  static Next next(Optional<Known> before, double kappa, Instant now) {
    if (before.isEmpty()) {
      return new Next(new Known(kappa, null), Optional.empty());
    }
    Known known = before.get();
    boolean paused = known.toldAt() != null && known.toldAt().isAfter(now.minus(PAUSE));
    if (!paused && kappa <= known.mark() - FALL + 1e-9) {
      return new Next(new Known(kappa, now), Optional.of(known.mark()));
    }
    return new Next(new Known(Math.max(known.mark(), kappa), known.toldAt()), Optional.empty());
  }
}
