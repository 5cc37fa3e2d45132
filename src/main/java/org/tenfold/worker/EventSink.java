package org.tenfold.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;

/**
 * Where a command says how far it is. In a child JVM the events are lines on standard output, for
 * people they are words on standard error.
 *
 * <p>Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface EventSink {
  /** Hears nothing. */
  EventSink SILENT = event -> {};

  void tell(WorkerEvent event);

  /**
   * @param percent 0..100
   */
  default void progress(int percent, Message message) {
    tell(new WorkerEvent.Progress(percent, message));
  }

  default void warn(Message message) {
    tell(WorkerEvent.Notice.warning(message));
  }

  /**
   * The last event: what the command made.
   *
   * @param fields as {@link WorkerEvent.Result} takes them
   */
  default void result(Map<String, ? extends @Nullable Object> fields) {
    tell(new WorkerEvent.Result(new LinkedHashMap<>(fields)));
  }
}
