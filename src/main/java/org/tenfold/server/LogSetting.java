package org.tenfold.server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tenfold.error.InvalidInput;
import org.tenfold.logging.LogFormat;

/** A slip of the pen here would leave whoever gathers logs without any, and nobody would know. */
@Component
class LogSetting {
  LogSetting(@Value("${tenfold.log.format}") String format) {
    if (!LogFormat.isOne(format)) {
      throw new InvalidInput("server.log-format", format);
    }
  }
}
