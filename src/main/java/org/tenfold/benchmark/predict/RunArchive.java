package org.tenfold.benchmark.predict;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tenfold.error.InvalidInput;

/** A run's download: the files of its folder in a zip. */
public final class RunArchive {
  /** Nothing else of an archive is unpacked, so no name of it leads out of the folder. */
  private static final Pattern NEEDED = Pattern.compile("run\\.json|fold-\\d{1,4}\\.safetensors");

  private RunArchive() {}

  /**
   * The folder itself, or the archive's files in {@code work}.
   *
   * @throws InvalidInput when it is neither
   */
  public static Path folder(Path run, Path work) {
    if (Files.isDirectory(run)) {
      return run;
    }
    if (!Files.isRegularFile(run)) {
      throw new InvalidInput("benchmark.predict-no-run", run);
    }
    try (ZipFile zip = new ZipFile(run.toFile())) {
      Path folder = Files.createDirectory(work.resolve("run"));
      for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
        if (NEEDED.matcher(entry.getName()).matches()) {
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, folder.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new InvalidInput(e, "benchmark.predict-no-run", run);
    }
  }
}
