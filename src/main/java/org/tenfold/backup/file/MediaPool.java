package org.tenfold.backup.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tenfold.media.MediaKey;
import org.tenfold.media.OwnerOnly;
import org.tenfold.media.Sha256;

/**
 * Media files that all backups of one folder share, each under the SHA-256 of its bytes: {@code
 * media/ab/abcdef…}. A file is there whole or not at all. For one thread.
 */
public final class MediaPool {
  private static final String PART = "part-";

  private final Path folder;

  /** Folders with names that a power cut may still take back. */
  private final Set<Path> unsynced = new HashSet<>();

  MediaPool(Path folder) {
    this.folder = folder;
  }

  public Path path(String key) {
    MediaKey.require(key);
    return folder.resolve(key.substring(0, 2)).resolve(key);
  }

  public boolean has(String key, long bytes) {
    try {
      return Files.size(path(key)) == bytes;
    } catch (IOException missing) {
      return false;
    }
  }

  /** What came of a file that should be copied. */
  public enum Outcome {
    COPIED,
    /** It is not there any more. */
    MISSING,
    /** Its bytes are not those that its key tells. */
    DAMAGED
  }

  /** Copies a file and reads the copy once more; what is damaged is not kept. */
  public Outcome copy(Path from, String key) throws IOException {
    Path target = path(key);
    OwnerOnly.folder(target.resolveSibling("."));
    Path part = folder.resolve(PART + UUID.randomUUID());
    try {
      MessageDigest sha = Sha256.newDigest();
      try (InputStream in = Files.newInputStream(from);
          OutputStream out = new DigestOutputStream(Durable.create(part), sha)) {
        in.transferTo(out);
      } catch (NoSuchFileException gone) {
        return Outcome.MISSING;
      }
      if (!HexFormat.of().formatHex(sha.digest()).equals(key) || !Sha256.of(part).equals(key)) {
        return Outcome.DAMAGED;
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      unsynced.add(target.resolveSibling("."));
      return Outcome.COPIED;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** What was copied outlives a power cut from here on, names too. */
  public void sync() {
    unsynced.forEach(Durable::folder);
    unsynced.clear();
    Durable.folder(folder);
  }

  /** Deletes all but these, and what killed backups left. */
  int retain(Set<String> keys) throws IOException {
    int removed = 0;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          if (!keys.contains(file.getFileName().toString())) {
            Files.delete(file);
            removed++;
          }
        }
      }
    }
    return removed;
  }
}
