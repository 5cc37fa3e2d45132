package org.tenfold.media.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.tenfold.media.MediaKey;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Sha256;

/**
 * A {@link MediaStore} in a local folder: {@code ab/cdef…}, two levels so that no folder grows too
 * large.
 */
public final class LocalMediaStore implements MediaStore {
  private final Path root;

  public LocalMediaStore(Path root) {
    this.root = root;
  }

  @Override
  public String adopt(Path file) {
    try {
      String key = Sha256.of(file);
      keep(file, key);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be stored: is the disk full?", e);
    }
  }

  /** Takes over a file whose SHA-256 is known. */
  void keep(Path file, String key) throws IOException {
    Path target = path(key);
    Files.createDirectories(target.getParent());
    if (Files.exists(target)) {
      Files.delete(file);
    } else {
      moveInto(file, target);
    }
  }

  @Override
  public Path path(String key) {
    MediaKey.require(key);
    return root.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  @Override
  public void forEach(Consumer<Stored> visitor) {
    try {
      Files.createDirectories(root);
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String key = root.relativize(file).toString().replaceAll("\\W", "");
              if (MediaKey.isOne(key)) { // else on its way in
                visitor.accept(
                    new Stored(key, attributes.size(), attributes.lastModifiedTime().toInstant()));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) { // another process took it meanwhile
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + root + " cannot be read.", e);
    }
  }

  @Override
  public void reach() {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + root + " is not there.", e);
    }
    if (!Files.isWritable(root)) {
      throw new UncheckedIOException(new AccessDeniedException(root.toString()));
    }
  }

  @Override
  public void remove(String key) {
    try {
      Files.deleteIfExists(path(key));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path(key) + " cannot be deleted.", e);
    }
  }

  /** Never shows a half-written file under its key, even when {@code file} lies on another disk. */
  private static void moveInto(Path file, Path target) throws IOException {
    Path beside = Files.createTempFile(target.getParent(), "incoming", null);
    Files.move(file, beside, StandardCopyOption.REPLACE_EXISTING);
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
