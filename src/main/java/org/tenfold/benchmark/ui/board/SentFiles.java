package org.tenfold.benchmark.ui.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import org.tenfold.media.DataFolder;

/** Files from a browser for as long as they are read, under the names that they have there. */
final class SentFiles {
  private SentFiles() {}

  static void with(DataFolder data, Map<String, byte[]> files, Consumer<List<Path>> read) {
    try {
      Path folder = Files.createTempDirectory(data.work(), "sent");
      try {
        List<Path> paths = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          paths.add(Files.write(folder.resolve(plain(file.getKey())), file.getValue()));
        }
        read.accept(paths);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name that no file system takes for a way out of the folder. */
  static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }
}
