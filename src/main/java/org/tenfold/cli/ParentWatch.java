package org.tenfold.cli;

import java.io.IOException;

/**
 * Ends this child JVM when its parent is gone. The parent holds our standard input open and never
 * writes to it; the system closes it when the parent dies in whatever way, so no worker outlives a
 * killed application.
 */
final class ParentWatch {
  static final int EXIT_ORPHANED = 3;

  private ParentWatch() {}

  static void start() {
    Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::haltAtEndOfInput);
  }

  private static void haltAtEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // nothing is ever said on this line: only its end matters
      }
    } catch (IOException endOfInput) {
      // the same as its end
    }
    Runtime.getRuntime().halt(EXIT_ORPHANED);
  }
}
