package org.tenfold.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tenfold.launch.layout.Children;

/** The files that this program runs from, if it is the packaged jar, laid out. */
public final class LaidOut {
  private static final long AFTER_THE_START_MILLIS = 30_000;

  private LaidOut() {}

  /** Its jar, which names all others; empty also when somebody has deleted it since. */
  public static Optional<Path> jar() {
    return Children.jar().filter(Files::exists);
  }

  /** The packaged jar that was laid out. */
  public static Optional<Path> packaged() {
    return Children.jar().isPresent() ? Children.packaged() : Optional.empty();
  }

  /** JVM options by which a child that runs a command starts faster; none without a cache. */
  public static List<String> optionsForCommands() {
    return jar().isPresent() ? Children.options() : List.of();
  }

  /**
   * Where the packaged jar is not laid out yet, or has no cache for this Java, lets a process of
   * the lowest priority see to it, for the next start.
   */
  public static void prepare() {
    try {
      Children.prepare();
    } catch (IOException | RuntimeException onceMoreAtTheNextStart) {
      // nobody asked for it
    }
  }

  /** The same when those who waited for the server have had their first pages. */
  public static void prepareSoon() {
    if (Children.wantsPreparation()) {
      Thread.ofPlatform().daemon().name("layout").start(LaidOut::prepareLater);
    }
  }

  private static void prepareLater() {
    try {
      Thread.sleep(AFTER_THE_START_MILLIS);
      prepare();
    } catch (InterruptedException serverEnds) {
      Thread.currentThread().interrupt();
    }
  }
}
