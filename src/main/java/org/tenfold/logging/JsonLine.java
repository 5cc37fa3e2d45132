package org.tenfold.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry of the log as one line of JSON, for programs that gather logs: when, level, logger,
 * thread, words, the ids of {@link LogId}, and the cause in one line. Whatever else is in the
 * diagnostic context stays out.
 */
public final class JsonLine extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = {};

  private final SafeMessage words = new SafeMessage();

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("thread", event.getThreadName());
    line.put("message", words.convert(event));
    for (LogId id : LogId.values()) {
      String value = event.getMDCPropertyMap().get(id.key());
      if (value != null) {
        line.put(id.key(), value);
      }
    }
    if (event.getThrowableProxy() instanceof ThrowableProxy thrown) {
      line.put("cause", Cause.line(thrown.getThrowable()));
    }
    return (JsonMapper.shared().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
