package org.tenfold.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What one class logs until this is closed. */
public final class LogEntries implements AutoCloseable {
  private final Logger logger;
  private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

  private LogEntries(Logger logger) {
    this.logger = logger;
    kept.start();
    logger.addAppender(kept);
  }

  public static LogEntries of(Class<?> type) {
    return new LogEntries((Logger) LoggerFactory.getLogger(type));
  }

  public List<String> texts() {
    return List.copyOf(kept.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(kept);
  }
}
