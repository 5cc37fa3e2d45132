package org.tenfold.inbox.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a disk is called nearly full: once, until there was half as much room again as the limit,
 * and at most once a day.
 */
final class DiskRule {
  private static final Duration PAUSE = Duration.ofDays(1);

  /** Of a small disk, this part is enough. */
  private static final int SHARE = 10;

  private DiskRule() {}

  /**
   * @param isShort whether it was told, and has had no room since
   * @param toldAt when it was last told; null: never
   */
  record Known(boolean isShort, @Nullable Instant toldAt) {}

  record Next(Known known, boolean tell) {}

  /**
   * Bytes below which a disk is nearly full.
   *
   * @param wanted on a large disk
   */
  static long limit(long wanted, long total) {
    return Math.min(wanted, total / SHARE);
  }

  static Next next(Known before, long free, long limit, Instant now) {
    if (before.isShort()) {
      return new Next(new Known(free < limit + limit / 2, before.toldAt()), false);
    }
    boolean paused = before.toldAt() != null && before.toldAt().isAfter(now.minus(PAUSE));
    return free < limit && !paused ? new Next(new Known(true, now), true) : new Next(before, false);
  }
}
