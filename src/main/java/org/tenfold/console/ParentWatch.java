package org.tenfold.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends this child JVM when its parent is gone. The parent holds our standard input open and says at
 * most one line on it; the system closes it when the parent dies in whatever way, so no worker
 * outlives a killed application.
 */
public final class ParentWatch {
  static final int EXIT_ORPHANED = 3;

  private static final AtomicBoolean STARTED = new AtomicBoolean();
  private static final CompletableFuture<String> FIRST_LINE = new CompletableFuture<>();

  private ParentWatch() {}

  /** Calling it again changes nothing. */
  public static void start() {
    if (STARTED.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::haltAtEndOfInput);
    }
  }

  /** What the parent says, for a child that waits for its command. */
  public static Future<String> firstLine() {
    return FIRST_LINE;
  }

  private static void haltAtEndOfInput() {
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int read = System.in.read(); read >= 0; read = System.in.read()) {
        if (read == '\n') {
          FIRST_LINE.complete(line.toString(StandardCharsets.UTF_8));
        } else if (!FIRST_LINE.isDone()) {
          line.write(read);
        }
      }
    } catch (IOException endOfInput) {
      // the same as its end
    }
    Runtime.getRuntime().halt(EXIT_ORPHANED);
  }
}
