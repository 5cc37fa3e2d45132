package org.tenfold.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.tenfold.media.store.WorkFolder;

/**
 * The one folder on disk that holds everything but the database rows. Paths inside are built from
 * ids only, never from names that people typed.
 */
public record DataFolder(Path root) {
  /** Of all that may lie directly in it, beside the database. */
  static final String[] NAMES = {"store", "cache", "work", "uploads", "releases", "runs"};

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  public Path store() {
    return folder("store");
  }

  /** What this machine has at hand of an object store; may be emptied at any time. */
  public Path cache() {
    return folder("cache");
  }

  /** For files on their way in or out; emptied at each start, see {@link WorkFolder}. */
  public Path work() {
    return folder("work");
  }

  /** Videos of which not all bytes are here yet; they outlive a restart. */
  public Path uploads() {
    return folder("uploads");
  }

  public Path release(UUID id) {
    return folder("releases").resolve(id.toString());
  }

  public Path run(UUID id) {
    return folder("runs").resolve(id.toString());
  }

  /**
   * Which data folder this is: machines that share it have the same id, and no other machine has.
   * Kept in the folder.
   */
  public UUID id() {
    Path file = root.resolve("tenfold.id");
    try {
      if (!Files.exists(file)) {
        Path made = Files.writeString(Files.createTempFile(work(), "id", null), randomId());
        try {
          Files.move(made, file);
        } catch (FileAlreadyExistsException anotherProcess) {
          Files.delete(made);
        }
      }
      return UUID.fromString(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + root + " cannot be used.", e);
    }
  }

  private static String randomId() {
    return UUID.randomUUID() + "\n";
  }

  private Path folder(String name) {
    try {
      return OwnerOnly.folder(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The data folder " + root + " cannot be written: check its permissions.", e);
    }
  }
}
