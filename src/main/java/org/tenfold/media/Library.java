package org.tenfold.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tenfold.error.InvalidInput;

/**
 * A folder of movies, lists and weights that the administrator names by {@code tenfold.library}. It
 * is only read, and nothing outside it is: no {@code ..}, no absolute path, no symbolic link on the
 * way.
 */
@Component
public class Library {
  private static final int DEPTH = 8;
  private static final int MOST_FILES = 5_000;
  private final String folder;

  Library(@Value("${tenfold.library:}") String folder) {
    this.folder = folder.strip();
  }

  /** What a file of the library is, by the ending of its name. */
  public enum Kind {
    MOVIE(
        "mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "ts", "m2ts", "mts", "flv", "wmv",
        "ogv", "dv", "m2v", "vob"),
    /** A table, such as a list of clips that were cut elsewhere. */
    LIST("csv", "xlsx"),
    /** Weights of a network. */
    WEIGHTS("safetensors", "pth", "pt");

    private final Set<String> endings;

    Kind(String... endings) {
      this.endings = Set.of(endings);
    }

    private boolean is(Path file) {
      String name = file.getFileName().toString();
      return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
  }

  /** A file in the library by its path from the library's root, with {@code /}. */
  public record Entry(String path, long sizeBytes) {}

  public boolean present() {
    return !folder.isEmpty();
  }

  /** Its files of a kind, by path; at most 5,000. */
  public List<Entry> files(Kind kind) {
    List<Entry> found = new ArrayList<>();
    try {
      ReadOnlyFolder root = root();
      Files.walkFileTree(
          root.root(),
          EnumSet.noneOf(java.nio.file.FileVisitOption.class),
          DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && kind.is(file)) {
                found.add(new Entry(root.name(file), attributes.size()));
              }
              return found.size() < MOST_FILES
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The library folder cannot be read.", e);
    }
    found.sort(Comparator.comparing(Entry::path));
    return found;
  }

  /**
   * The file behind a path that came from a browser.
   *
   * @throws InvalidInput when it is no such file of the library
   */
  public Path resolve(Kind kind, String path) {
    return find(kind, path).orElseThrow(() -> new InvalidInput("media.not-in-library", path));
  }

  private Optional<Path> find(Kind kind, String path) {
    try {
      return root().file(path).filter(kind::is);
    } catch (IOException noSuchFolder) {
      return Optional.empty();
    }
  }

  private ReadOnlyFolder root() throws IOException {
    if (!present()) {
      throw new InvalidInput("media.no-library");
    }
    return ReadOnlyFolder.at(Path.of(folder));
  }
}
