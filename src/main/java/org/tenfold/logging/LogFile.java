package org.tenfold.logging;

import ch.qos.logback.core.PropertyDefinerBase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where this process writes its log: {@code logs/tenfold} below the data folder, or {@code
 * tenfold-2} and so on while others who share the folder hold the names before it. What a process
 * has left is taken up by the next one, so that all of them stay bounded.
 */
public final class LogFile extends PropertyDefinerBase {
  private static final int MOST_PROCESSES = 64;

  /** Held until this process ends. */
  private static @Nullable FileLock held;

  private static @Nullable String taken;

  private @Nullable String data;

  /** Called by Logback. */
  public void setData(String data) {
    this.data = data;
  }

  /** Without the ending. */
  @Override
  public String getPropertyValue() {
    synchronized (LogFile.class) {
      Path logs = Path.of(Objects.requireNonNull(data)).toAbsolutePath().resolve("logs");
      if (taken == null || !taken.startsWith(logs.toString())) {
        try {
          taken = take(made(logs)).toString();
        } catch (IOException e) {
          // the start will soon fail for the same reason, and says so on the terminal
          addWarn("There can be no log in " + logs, e);
          taken =
              Path.of(
                      System.getProperty("java.io.tmpdir"),
                      "tenfold-" + ProcessHandle.current().pid())
                  .toString();
        }
      }
      return taken;
    }
  }

  /** The data folder too is made here when it is not there: what lies in it is nobody else's. */
  private static Path made(Path logs) throws IOException {
    return logs.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createDirectories(
            logs,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Files.createDirectories(logs);
  }

  private static Path take(Path logs) throws IOException {
    for (int i = 1; i <= MOST_PROCESSES; i++) {
      Path file = logs.resolve(i == 1 ? "tenfold" : "tenfold-" + i);
      FileChannel lock =
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      try {
        held = lock.tryLock();
        if (held != null) {
          return file;
        }
      } catch (OverlappingFileLockException ours) {
        // by this JVM, for another data folder or an earlier configuration
      }
      lock.close();
    }
    throw new IOException("all of " + MOST_PROCESSES + " names are taken");
  }
}
