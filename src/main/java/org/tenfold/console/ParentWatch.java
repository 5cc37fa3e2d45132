package org.tenfold.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ends this child JVM when its parent is gone. The parent holds our standard input open and says
 * commands on it to a child that waits for them; the system closes it when the parent dies in
 * whatever way, so no worker outlives a killed application.
 */
public final class ParentWatch {
  static final int EXIT_ORPHANED = 3;

  private static final AtomicBoolean STARTED = new AtomicBoolean();
  private static final BlockingQueue<String> LINES = new LinkedBlockingQueue<>();

  private ParentWatch() {}

  /** Calling it again changes nothing. */
  public static void start() {
    if (STARTED.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::haltAtEndOfInput);
    }
  }

  /** Whether the parent has said what {@link #nextLine} gives. */
  public static boolean hasLine() {
    return !LINES.isEmpty();
  }

  /**
   * What the parent says, for a child that waits for its commands.
   *
   * @return null if it says nothing for so long
   */
  public static @Nullable String nextLine(Duration time) throws InterruptedException {
    return LINES.poll(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void haltAtEndOfInput() {
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int read = System.in.read(); read >= 0; read = System.in.read()) {
        if (read == '\n') {
          LINES.add(line.toString(StandardCharsets.UTF_8));
          line.reset();
        } else {
          line.write(read);
        }
      }
    } catch (IOException endOfInput) {
      // the same as its end
    }
    Runtime.getRuntime().halt(EXIT_ORPHANED);
  }
}
