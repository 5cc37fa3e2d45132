package org.tenfold.backup.request;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tenfold.backup.BackupWish;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import org.tenfold.media.OwnerOnly;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server that has the embedded database open, which no other process can read meanwhile: it is
 * asked by a file in the data folder's {@code work}, and answers by another. Whoever may write
 * there may ask. For a command.
 */
public final class RunningServer {
  static final String REQUEST = ".backup-request";
  static final String ANSWER = ".backup-answer";

  private static final String EMBEDDED = "jdbc:h2:file:";
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataFolder data;
  private final Path database;

  private RunningServer(DataFolder data, Path database) {
    this.data = data;
    this.database = database;
  }

  /**
   * @param url of the database
   * @return empty when the database can be opened from here
   */
  public static Optional<RunningServer> of(DataFolder data, String url) throws IOException {
    if (!url.startsWith(EMBEDDED)) {
      return Optional.empty();
    }
    RunningServer server = new RunningServer(data, file(url));
    return server.isAtWork() ? Optional.of(server) : Optional.empty();
  }

  private static Path file(String url) {
    return Path.of(url.substring(EMBEDDED.length()).replaceFirst(";.*", "") + ".mv.db");
  }

  private boolean isAtWork() throws IOException {
    if (!Files.exists(database)) {
      return false;
    }
    try (FileChannel channel =
            FileChannel.open(database, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException thisProcess) {
      return true;
    }
  }

  /**
   * @param lines is told what the server says
   * @return the exit code
   * @throws InvalidInput when it does not answer
   */
  public int ask(BackupWish wish, Consumer<String> lines) throws IOException, InterruptedException {
    Path request = data.work().resolve(UUID.randomUUID() + REQUEST);
    Path part = request.resolveSibling(request.getFileName() + ".part");
    OwnerOnly.write(part, JSON.writeValueAsString(wish));
    Files.move(part, request, StandardCopyOption.ATOMIC_MOVE);
    Path answer = answer(request);
    Thread end = new Thread(() -> delete(request)); // by which the server stops
    Runtime.getRuntime().addShutdownHook(end);
    try {
      return hear(new BackupAnswer(answer), lines);
    } finally {
      delete(request);
      delete(answer);
      Runtime.getRuntime().removeShutdownHook(end);
    }
  }

  private int hear(BackupAnswer answer, Consumer<String> lines)
      throws IOException, InterruptedException {
    Instant silentSince = Instant.now();
    int heard = 0;
    boolean last = false;
    while (true) {
      BackupAnswer.Heard now = answer.hear(heard);
      now.lines().forEach(lines);
      heard += now.lines().size();
      if (now.ended()) {
        return now.exit();
      }
      if (last) {
        throw new InvalidInput("backup.server-ended");
      }
      if (heard == 0 && silentSince.plus(PATIENCE).isBefore(Instant.now())) {
        throw new InvalidInput("backup.server-silent", data.root());
      }
      last = !isAtWork() && !isAtWorkSoon();
      Thread.sleep(LOOK);
    }
  }

  /** The file is free for a moment while it is written anew. */
  private boolean isAtWorkSoon() throws IOException, InterruptedException {
    Instant until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      if (isAtWork()) {
        return true;
      }
      Thread.sleep(LOOK);
    }
    return false;
  }

  static Path answer(Path request) {
    return request.resolveSibling(request.getFileName().toString().replace(REQUEST, ANSWER));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // emptied at the next start
    }
  }
}
