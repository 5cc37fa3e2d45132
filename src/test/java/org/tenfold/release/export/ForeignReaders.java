package org.tenfold.release.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Python of this machine, with the libraries that peers' loaders need. */
final class ForeignReaders {
  private static final List<String> CANDIDATES = List.of("python3", "/usr/bin/python3");

  private ForeignReaders() {}

  /** One that has pandas and openpyxl. */
  static Optional<String> python() {
    return CANDIDATES.stream().filter(ForeignReaders::hasLibraries).findFirst();
  }

  private static boolean hasLibraries(String python) {
    try {
      return run(List.of(python, "-c", "import pandas, openpyxl")).exit() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private record Ran(int exit, String said) {}

  static String read(String python, Path folder, int folds) {
    try {
      Path script =
          Path.of(
              Objects.requireNonNull(ForeignReaders.class.getResource("/loaders/loaders.py"))
                  .toURI());
      Ran ran = run(List.of(python, script.toString(), folder.toString(), Integer.toString(folds)));
      if (ran.exit() != 0) {
        throw new AssertionError(ran.said());
      }
      return ran.said().substring(1 + ran.said().lastIndexOf('\n')); // after warnings of libraries
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Ran run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Ran(process.waitFor(), said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
