package org.tenfold.worker;

import java.util.Map;

/** How a child JVM without a result ended, in words. */
final class ExitReason {
  private static final int SIGNAL_BASE = 128;

  /** What people can do about it, by signal number. */
  private static final Map<Integer, String> SIGNALS =
      Map.of(
          6, "it crashed in native code (signal 6, SIGABRT)",
          9,
              "it was killed from outside (signal 9, SIGKILL); often the system had run out of memory",
          11, "it crashed in native code (signal 11, SIGSEGV)",
          15, "it was asked to end from outside (signal 15, SIGTERM)");

  private ExitReason() {}

  static String of(int exit, String lastWords) {
    if (exit > SIGNAL_BASE) {
      int signal = exit - SIGNAL_BASE;
      return "The worker process is gone: "
          + SIGNALS.getOrDefault(signal, "signal " + signal)
          + ". Nothing else was harmed; try again.";
    }
    // thrown by the JVM, which ends with 3, or by JavaCPP
    if (lastWords.contains("OutOfMemoryError")) {
      return "The worker process needed more memory than it may have. Give it less to do at a time, or"
          + " more memory (tenfold.training.heap).";
    }
    return "The worker process ended without a result (exit code "
        + exit
        + ")."
        + (lastWords.isBlank() ? "" : " Its last words: " + lastWords);
  }
}
