package org.tenfold.training.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.tenfold.training.Engine;
import org.tenfold.training.TextHash;

/**
 * Remembers that an engine ran on this machine, so that not each command tries it again: an empty
 * file beside the unpacked libraries, named for version, system and processor. That one did not run
 * is never remembered, since whoever mends the machine wants to see it at once.
 */
public record TrialMark(Path folder, String machine) {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final int DIGITS = 16;

  public static TrialMark ofThisMachine() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return new TrialMark(EngineClassLoader.unpacked(), system + processor());
  }

  public boolean isSet(Engine engine) {
    return Files.exists(file(engine));
  }

  /** Where it can't be written, the next one tries again. */
  public void set(Engine engine) {
    try {
      Files.createDirectories(folder);
      Files.writeString(file(engine), "");
    } catch (IOException readOnly) {
      // costs the next command two seconds
    }
  }

  public void remove(Engine engine) {
    try {
      Files.deleteIfExists(file(engine));
    } catch (IOException readOnly) {
      // then it could not be written either
    }
  }

  private Path file(Engine engine) {
    String made = engine.version().orElse("") + machine;
    return folder.resolve(
        "%s-runs-here-%s".formatted(engine.key(), TextHash.of(made).substring(0, DIGITS)));
  }

  /** Its name and abilities, which decide about instructions; empty where the system tells none. */
  private static String processor() {
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
          .takeWhile(line -> !line.isBlank()) // of the first core
          .filter(line -> line.startsWith("model name") || line.startsWith("flags"))
          .toList()
          .toString();
    } catch (IOException otherSystem) {
      return "";
    }
  }
}
