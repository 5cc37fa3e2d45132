package org.tenfold.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How pages write moments: in UTC for everybody, whatever machine serves or reads them, so that two
 * people of a project speak of the same minute. The zone is named by the time or by its column.
 */
public final class Times {
  private static final DateTimeFormatter MINUTE = format("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND = format("yyyy-MM-dd HH:mm:ss");
  private static final String ZONE = " UTC";

  private Times() {}

  /** Such as 2026-11-28. */
  public static String day(Instant moment) {
    return DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(moment);
  }

  /** Such as 2026-11-28 20:33, for columns headed by their zone. */
  public static String minute(Instant moment) {
    return MINUTE.format(moment);
  }

  /** Such as 2026-11-28 20:33:01, for columns headed by their zone. */
  public static String second(Instant moment) {
    return SECOND.format(moment);
  }

  /** Such as 2026-11-28 20:33 UTC. */
  public static String minuteWithZone(Instant moment) {
    return minute(moment) + ZONE;
  }

  /** Such as 2026-11-28 20:33:01 UTC. */
  public static String secondWithZone(Instant moment) {
    return second(moment) + ZONE;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
