package org.tenfold.cli;

/** What a command says when it ends in a way that nobody foresaw: one sentence, no stack trace. */
final class Rim {
  /** Whoever sets this variable gets the trace. */
  static final String TRACE = "TENFOLD_TRACE";

  private static final long MEBIBYTE = 1L << 20;

  private Rim() {}

  static String outOfMemory() {
    return "This needs more than the %d MiB of memory that Java may use. Give it more, as in java -Xmx8g, or split the file."
        .formatted(Runtime.getRuntime().maxMemory() / MEBIBYTE);
  }

  static String unforeseen(Exception error) {
    return "Something unforeseen happened: %s. Set %s=1 to see where, and report it."
        .formatted(error, TRACE);
  }
}
