package org.tenfold.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Keeps the last warnings and errors of this process, for whoever runs the server and is not at its
 * log. What they hold is what the log holds. Thread-safe.
 */
public final class RecentLog extends AppenderBase<ILoggingEvent> {
  private static final int MOST = 100;
  private static final int LONGEST = 2_000;

  /** Of the process: Logback makes this object, and makes it anew with each start of its own. */
  private static final Deque<Entry> LAST = new ArrayDeque<>();

  private final SafeMessage words = new SafeMessage();

  /**
   * One line of the log.
   *
   * @param error else a warning
   * @param where the logger's name without its package
   * @param request the id of the request, job or run it belongs to; may be empty
   */
  public record Entry(Instant at, boolean error, String where, String request, String words) {}

  @Override
  protected void append(ILoggingEvent event) {
    if (!event.getLevel().isGreaterOrEqual(Level.WARN)) {
      return;
    }
    String said = words.convert(event);
    String all =
        event.getThrowableProxy() instanceof ThrowableProxy thrown
            ? said + " " + Cause.line(thrown.getThrowable())
            : said;
    String logger = event.getLoggerName();
    Entry entry =
        new Entry(
            Instant.ofEpochMilli(event.getTimeStamp()),
            event.getLevel().isGreaterOrEqual(Level.ERROR),
            logger.substring(logger.lastIndexOf('.') + 1),
            event.getMDCPropertyMap().getOrDefault("request", ""),
            all.substring(0, Math.min(LONGEST, all.length())));
    synchronized (LAST) {
      LAST.addFirst(entry);
      if (LAST.size() > MOST) {
        LAST.removeLast();
      }
    }
  }

  /** Newest first, at most a hundred, since this process began. */
  public static List<Entry> last() {
    synchronized (LAST) {
      return List.copyOf(LAST);
    }
  }
}
