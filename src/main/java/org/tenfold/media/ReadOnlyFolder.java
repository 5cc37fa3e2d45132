package org.tenfold.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder that people name files in, and that no name leads out of: no {@code ..}, no absolute
 * path, no symbolic link on the way.
 *
 * @param root without symbolic links
 */
public record ReadOnlyFolder(Path root) {
  /**
   * @throws IOException when there is no such folder
   */
  public static ReadOnlyFolder at(Path folder) throws IOException {
    return new ReadOnlyFolder(folder.toRealPath());
  }

  /** The regular file of this name, if it is one of the folder's. */
  public Optional<Path> file(String name) {
    try {
      Path path = root.getFileSystem().getPath(name);
      if (path.isAbsolute()) {
        return Optional.empty();
      }
      Path file = root;
      for (Path step : path) {
        file = file.resolve(step);
        if (step.toString().equals("..") || Files.isSymbolicLink(file)) {
          return Optional.empty();
        }
      }
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** A file's name from the root, with {@code /} between folders. */
  public String name(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
