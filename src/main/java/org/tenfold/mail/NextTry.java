package org.tenfold.mail;

import java.time.Duration;

/** When what another server did not take is tried again: seldomer and seldomer. */
public final class NextTry {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 16;

  private NextTry() {}

  /** How long to wait after so many tries in vain: 1, 2, 4 … minutes, at most six hours. */
  public static Duration pause(int tries) {
    Duration pause =
        FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(0, tries - 1), MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
