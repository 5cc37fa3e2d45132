package org.tenfold.logging;

import java.util.Locale;
import org.slf4j.MDC;

/**
 * Ids that every line bears which is logged meanwhile on this thread. None of them is a person's,
 * and the log knows no others.
 */
public enum LogId {
  REQUEST,
  JOB,
  RUN,
  CLIP;

  private final String key = name().toLowerCase(Locale.ROOT);

  /** Until it is closed, by the thread that opened it. */
  public Opened open(String id) {
    String before = MDC.get(key);
    MDC.put(key, id);
    return () -> {
      if (before == null) {
        MDC.remove(key);
      } else {
        MDC.put(key, before);
      }
    };
  }

  /** As it stands in a line of the log. */
  public String key() {
    return key;
  }

  /** Throws nothing. */
  public interface Opened extends AutoCloseable {
    @Override
    void close();
  }
}
