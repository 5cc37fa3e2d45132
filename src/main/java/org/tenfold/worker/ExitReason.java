package org.tenfold.worker;

import java.util.Map;
import org.tenfold.error.Message;

/** How a child JVM without a result ended, in words. */
final class ExitReason {
  private static final int SIGNAL_BASE = 128;

  /** What people can do about it, by signal number. */
  private static final Map<Integer, Message> SIGNALS =
      Map.of(
          6, Message.of("worker.crashed", "signal 6, SIGABRT"),
          9, Message.of("worker.killed"),
          11, Message.of("worker.crashed", "signal 11, SIGSEGV"),
          15, Message.of("worker.ended"));

  private ExitReason() {}

  static Message of(int exit, String lastWords) {
    if (exit > SIGNAL_BASE) {
      int signal = exit - SIGNAL_BASE;
      return Message.of(
          "worker.gone", SIGNALS.getOrDefault(signal, Message.of("worker.signal", signal)));
    }
    // thrown by the JVM, which ends with 3, or by JavaCPP
    if (lastWords.contains("OutOfMemoryError")) {
      return Message.of("worker.memory");
    }
    return lastWords.isBlank()
        ? Message.of("worker.no-result", exit)
        : Message.of("worker.last-words", exit, lastWords);
  }
}
