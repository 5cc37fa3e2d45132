package org.tenfold.media.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.media.DataFolder;

/**
 * Empties {@link DataFolder#work()} of what a killed process left there. Several processes may
 * share one data folder, and what lies there may belong to one that is alive: each holds a lock as
 * long as it lives, which the system takes back however it dies, and only the first one empties.
 */
public final class WorkFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

  private final DataFolder data;
  private final @Nullable FileChannel lockFile;

  private WorkFolder(DataFolder data, @Nullable FileChannel lockFile) {
    this.data = data;
    this.lockFile = lockFile;
  }

  /** Empties the folder unless another process is at work in it; holds it until closed. */
  public static WorkFolder open(DataFolder data) {
    Path work = data.work();
    try {
      // beside the folder, not in it: it must outlive the emptying
      FileChannel lockFile =
          FileChannel.open(
              work.resolveSibling("work.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      try {
        emptyIfAlone(work, lockFile);
        return new WorkFolder(data, lockFile);
      } catch (OverlappingFileLockException sameProcess) {
        lockFile.close();
      } catch (IOException e) {
        lockFile.close();
        throw e;
      }
    } catch (IOException e) {
      // some network file systems know no locks: leftovers cost room, no more
      LOG.warn("The folder {} was not emptied: {}", work, e.toString());
    }
    return new WorkFolder(data, null);
  }

  public DataFolder data() {
    return data;
  }

  private static void emptyIfAlone(Path work, FileChannel lockFile) throws IOException {
    try (FileLock alone = lockFile.tryLock()) {
      if (alone != null) {
        empty(work);
      }
    }
    // whoever came in between emptied a folder in which we have nothing yet
    FileLock unused = lockFile.lock(0, Long.MAX_VALUE, true);
  }

  private static void empty(Path work) throws IOException {
    Files.walkFileTree(
        work,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            if (!folder.equals(work)) {
              Files.delete(folder);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The lock goes with the file. */
  @Override
  public void close() {
    try {
      if (lockFile != null) {
        lockFile.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
