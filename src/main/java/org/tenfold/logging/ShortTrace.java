package org.tenfold.logging;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** Conversion word of an entry's throwable: one line instead of the hundreds of a web server. */
public final class ShortTrace extends ThrowableHandlingConverter {
  @Override
  public String convert(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return switch (thrown) {
      case null -> "";
      case ThrowableProxy here -> SafeMessage.GOES_ON + Cause.line(here.getThrowable());
      default ->
          SafeMessage.GOES_ON
              + thrown.getClassName()
              + ": "
              + Printable.oneLine(thrown.getMessage());
    };
  }
}
