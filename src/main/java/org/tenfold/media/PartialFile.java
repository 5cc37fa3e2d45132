package org.tenfold.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.tenfold.error.InvalidInput;

/**
 * A file that gets its name only when it is whole. Until then it lies beside it under another, and
 * goes on close.
 */
public final class PartialFile implements AutoCloseable {
  private final Path target;
  private final Path part;

  private PartialFile(Path target, Path part) {
    this.target = target;
    this.part = part;
  }

  /**
   * @throws InvalidInput if the target's folder does not exist
   */
  public static PartialFile besides(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(absolute)) {
      throw new InvalidInput("media.cannot-write", target);
    }
    Path part = Files.createFile(folder.resolve(".tenfold-" + UUID.randomUUID() + ".part"));
    part.toFile().deleteOnExit(); // when the process is asked to end in mid-work
    return new PartialFile(absolute, part);
  }

  public Path path() {
    return part;
  }

  public void complete() throws IOException {
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
