package org.tenfold.movie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tenfold.media.ReadOnlyFolder;
import org.tenfold.worker.BadInputException;

/**
 * A folder of films and lists that the administrator names by {@code tenfold.library}. It is only
 * read, and nothing outside it is: no {@code ..}, no absolute path, no symbolic link on the way.
 */
@Component
public class FilmLibrary {
  private static final int DEPTH = 8;
  private static final int MOST_FILES = 5_000;
  private static final Set<String> FILMS =
      Set.of("mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "ts", "m2ts", "flv", "wmv");

  private static final Set<String> LISTS = Set.of("csv", "xlsx");

  private final String folder;

  FilmLibrary(@Value("${tenfold.library:}") String folder) {
    this.folder = folder.strip();
  }

  /** A film in the library by its path from the library's root, with {@code /}. */
  public record Entry(String path, long sizeBytes) {}

  public boolean present() {
    return !folder.isEmpty();
  }

  /** Its films, by path; at most 5,000. */
  public List<Entry> films() {
    return files(FILMS);
  }

  /** Its tables, such as lists of clips that were cut elsewhere; by path, at most 5,000. */
  public List<Entry> lists() {
    return files(LISTS);
  }

  private List<Entry> files(Set<String> endings) {
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
              if (attributes.isRegularFile() && endings.contains(ending(file))) {
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
    found.sort(java.util.Comparator.comparing(Entry::path));
    return found;
  }

  /**
   * The file behind a path that came from a browser.
   *
   * @throws BadInputException when it is no film of the library
   */
  public Path resolve(String path) {
    return find(path, FILMS)
        .orElseThrow(() -> new BadInputException("The library has no film \"" + path + "\"."));
  }

  /**
   * The same for a table.
   *
   * @throws BadInputException when it is no table of the library
   */
  public Path resolveList(String path) {
    return find(path, LISTS)
        .orElseThrow(() -> new BadInputException("The library has no list \"" + path + "\"."));
  }

  private Optional<Path> find(String path, Set<String> endings) {
    try {
      return root().file(path).filter(file -> endings.contains(ending(file)));
    } catch (IOException noSuchFolder) {
      return Optional.empty();
    }
  }

  private ReadOnlyFolder root() throws IOException {
    if (!present()) {
      throw new BadInputException(
          "There is no film library: the administrator names a folder by tenfold.library.");
    }
    return ReadOnlyFolder.at(Path.of(folder));
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
