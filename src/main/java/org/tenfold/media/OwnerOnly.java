package org.tenfold.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what lies in the data folder from the other accounts of the machine: faces, and the hashes
 * of passwords. Where the file system knows no owners, as on Windows, it does nothing.
 */
public final class OwnerOnly {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Makes this folder and those above it that are missing; what is there stays as it is. */
  public static Path folder(Path folder) throws IOException {
    return Files.createDirectories(folder, attributes(folder, FOLDER));
  }

  /**
   * Makes a file for secrets, or writes it anew.
   *
   * @param text what shall be in it
   */
  public static void write(Path file, String text) throws IOException {
    folder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
    Files.deleteIfExists(file);
    Files.createFile(file, attributes(file, FILE));
    Files.writeString(file, text);
  }

  /**
   * Makes the data folder, or closes what Tenfold keeps in it to others. A folder that is there is
   * closed itself only if nothing but Tenfold's things lie in it; else a warning says what to do.
   */
  public static void close(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      folder(root);
      return;
    }
    if (!isPosix(root)) {
      return;
    }
    boolean onlyOurs = true;
    boolean any = false;
    for (Path entry : entries(root)) {
      if (isOurs(entry)) {
        any = true;
        narrow(entry);
      } else {
        onlyOurs = false;
      }
    }
    if (any && isOpen(root)) {
      if (onlyOurs) {
        LOG.warn(
            "The data folder {} was open to other accounts of this machine: it is closed now.",
            root);
        narrow(root);
      } else {
        LOG.warn(
            "The data folder {} is open to other accounts of this machine, and more than Tenfold's"
                + " files lie in it: give Tenfold a folder of its own, or close it by chmod 700.",
            root);
      }
    }
  }

  private static boolean isOurs(Path entry) {
    String name = entry.getFileName().toString();
    return name.startsWith("tenfold.")
        || name.equals("work.lock")
        || name.equals("logs") // made before, by the logging
        || List.of(DataFolder.NAMES).contains(name)
        || name.endsWith("-password.txt");
  }

  private static void narrow(Path path) {
    try {
      if (isOpen(path)) {
        Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
      }
    } catch (IOException notOurs) {
      LOG.warn("{} stays open to other accounts of this machine: {}", path, notOurs.toString());
    }
  }

  private static boolean isOpen(Path path) throws IOException {
    return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
        .anyMatch(right -> !FOLDER.contains(right));
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> !Files.isSymbolicLink(entry)).toList();
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
