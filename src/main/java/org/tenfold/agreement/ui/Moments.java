package org.tenfold.agreement.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as pages write them: to the second, in UTC. */
final class Moments {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private Moments() {}

  static String of(Instant moment) {
    return FORMAT.format(moment.truncatedTo(ChronoUnit.SECONDS)) + " UTC";
  }

  /** "now" and what that was, for a figure's foot. */
  static String now() {
    return "now, " + of(Instant.now());
  }
}
