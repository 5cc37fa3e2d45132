package org.tenfold.backup.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenfold.backup.Backup;
import org.tenfold.backup.BackupLines;
import org.tenfold.backup.BackupWish;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks each second whether a command has asked for a backup of the embedded database. */
@Component
@ConditionalOnWebApplication
class BackupRequests implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackupRequests.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int NOT_DONE = 2;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Backup backup;
  private final DataFolder data;
  private final boolean embedded;
  private volatile boolean ending;

  BackupRequests(
      Backup backup, DataFolder data, @Value("${spring.datasource.url}") String database) {
    this.backup = backup;
    this.data = data;
    this.embedded = database.startsWith("jdbc:h2:file:");
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (embedded) {
      Thread.ofPlatform().daemon().name("backup-requests").start(this::look);
    }
  }

  private void look() {
    try {
      while (!ending) {
        for (Path request : requests()) {
          answer(request);
        }
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Path> requests() {
    try (Stream<Path> files = Files.list(data.work())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(RunningServer.REQUEST))
          .filter(file -> !Files.exists(RunningServer.answer(file)))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("Whether anybody asks for a backup cannot be seen.", e);
      return List.of();
    }
  }

  private void answer(Path request) {
    BackupAnswer answer = new BackupAnswer(RunningServer.answer(request));
    try {
      BackupWish wish = JSON.readValue(Files.readString(request), BackupWish.class);
      answer.begin();
      answer.say("the running server writes the backup");
      answer.end(write(wish, request, answer));
    } catch (IOException | JacksonException e) {
      LOG.warn("A request for a backup could not be answered: {}", e.getMessage());
    }
  }

  private int write(BackupWish wish, Path request, BackupAnswer answer) throws IOException {
    try {
      BackupLines lines = new BackupLines(line -> say(answer, line));
      int exit =
          lines.end(
              backup.write(
                  wish,
                  line -> {
                    if (ending || !Files.exists(request)) {
                      throw new InvalidInput("backup.stopped");
                    }
                    lines.progress(line);
                  }));
      LOG.info("A backup was written into {}.", wish.folder());
      return exit;
    } catch (InvalidInput refused) {
      answer.say(String.valueOf(refused.getMessage()));
    } catch (IOException | RuntimeException e) {
      LOG.warn("The backup into {} could not be written.", wish.folder(), e);
      answer.say("the backup could not be written: " + e);
    }
    return NOT_DONE;
  }

  private static void say(BackupAnswer answer, String line) {
    try {
      answer.say(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A backup under way ends with its next table or file. */
  @Override
  public void close() {
    ending = true;
  }
}
