package org.tenfold.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.slf4j.helpers.MessageFormatter;

/**
 * Conversion word of the log's message. Values lose their control characters; a text of several
 * lines, such as the report of a failed start, keeps them, but no line of it can look like an entry
 * of its own.
 */
public final class SafeMessage extends ClassicConverter {
  static final String GOES_ON = "\n    | ";

  @Override
  public String convert(ILoggingEvent event) {
    Object[] values = event.getArgumentArray();
    String message = event.getMessage();
    if (values != null && message != null) {
      Object[] safe = new Object[values.length];
      for (int i = 0; i < values.length; i++) {
        safe[i] =
            values[i] instanceof Number
                ? values[i]
                : Printable.oneLine(MessageFormatter.format("{}", values[i]).getMessage());
      }
      message = MessageFormatter.arrayFormat(message, safe, null).getMessage();
    }
    return message == null ? "" : Printable.lines(message.strip()).replace("\n", GOES_ON);
  }
}
