package org.tenfold.worker;

import java.util.Map;
import org.tenfold.error.Message;

/**
 * Where a command says how far it is. In a child JVM the events are JSON lines on standard output,
 * for people they are words on standard error.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface EventSink {
  /** Hears nothing. */
  EventSink SILENT =
      new EventSink() {
        @Override
        public void progress(int percent, Message message) {}

        @Override
        public void emit(String event, Map<String, ?> fields) {}
      };

  /**
   * @param percent 0..100
   */
  void progress(int percent, Message message);

  /** An event of the command's own, such as {@code metric}. */
  void emit(String event, Map<String, ?> fields);

  /** The last event: what the command made. */
  default void result(Map<String, ?> fields) {
    emit("result", fields);
  }
}
