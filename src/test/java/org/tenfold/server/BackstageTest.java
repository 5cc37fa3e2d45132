package org.tenfold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;
import org.tenfold.Application;
import org.tenfold.cli.CommandRun;
import org.tenfold.cli.TenfoldCommand;
import org.tenfold.training.OwnProcess;

/** Tenfold without its web: as a worker, and below commands that need the database. */
@Tag("slow")
class BackstageTest {
  /** A data folder in which nothing has been done yet: making one takes seconds. */
  @TempDir private static Path fresh;

  @TempDir private Path folder;

  @BeforeAll
  static void makeOne() {
    start("backstage", fresh).close();
  }

  @Test
  void aWorkerRunsJobsAndOpensNoPort() {
    try (ConfigurableApplicationContext worker = start("worker")) {
      assertThat(worker).isNotInstanceOf(WebApplicationContext.class);
      assertThat(worker.getBean(Scheduler.class).getSchedulerState().isStarted()).isTrue();
    }
  }

  @Test
  void verifyLogMakesNoDatabaseWhereThereIsNone() {
    assertThat(TenfoldCommand.run(DatabaseServices::new, "verify-log", "--tenfold.data=" + folder))
        .isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void verifyLogOpensTheDatabaseItIsToldAndFindsItsEmptyLogWhole() throws Exception {
    FileSystemUtils.copyRecursively(fresh, folder);

    CommandRun checked =
        CommandRun.with(DatabaseServices::new, "verify-log", "--tenfold.data=" + folder);

    assertThat(checked.exit()).isZero();
    assertThat(checked.out()).startsWith("whole: 0 clips, ");
  }

  @Test
  void reconcileAndRecutLookAtTheDataFolder() throws Exception {
    FileSystemUtils.copyRecursively(fresh, folder);
    Path orphan = folder.resolve("store/ab").resolve("cd".repeat(31));
    Files.createDirectories(orphan.getParent());
    Files.writeString(orphan, "left over");
    Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    System.setProperty("remove-orphans", "true"); // as an environment variable would: nobody asks
    try {
      assertThat(
              TenfoldCommand.run(
                  DatabaseServices::new,
                  "reconcile",
                  "--remove-orphans=false",
                  "--tenfold.data=" + folder))
          .isEqualTo(1);
    } finally {
      System.clearProperty("remove-orphans");
    }
    assertThat(orphan).exists();
    assertThat(
            TenfoldCommand.run(
                DatabaseServices::new, "reconcile", "--remove-orphans", "--tenfold.data=" + folder))
        .isZero();
    assertThat(orphan).doesNotExist();
    assertThat(TenfoldCommand.run(DatabaseServices::new, "recut", "--tenfold.data=" + folder))
        .isZero();
    assertThat(
            TenfoldCommand.run(
                DatabaseServices::new, "recut", "--clip=1", "--tenfold.data=" + folder))
        .isEqualTo(1);
  }

  @Test
  void aSecondOneOnTheSameFolderSaysWhatToDoAndNoTrace() throws Exception {
    FileSystemUtils.copyRecursively(fresh, folder);
    try (ConfigurableApplicationContext first = start("backstage")) {
      // its own process: H2 lets one have its database twice
      Process second =
          OwnProcess.of(Application.class, "--server.port=0", "--tenfold.data=" + folder)
              .redirectErrorStream(true)
              .start();
      String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(said)
          .contains("Tenfold does not start: another Tenfold runs on the data folder " + folder)
          .doesNotContain("\tat ");
      assertThat(first.isActive()).isTrue();
    }
  }

  @Test
  void aDatabaseOfANewerVersionIsNotOpened() throws Exception {
    FileSystemUtils.copyRecursively(fresh, folder);
    try (ConfigurableApplicationContext backstage = start("backstage")) {
      backstage
          .getBean(JdbcClient.class)
          .sql(
              """
              insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
                "script", "installed_by", "execution_time", "success")
              values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 'sa', 1, true)
              """)
          .update();
    }

    CommandRun refused =
        CommandRun.with(DatabaseServices::new, "verify-log", "--tenfold.data=" + folder);

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("was last opened by another version of Tenfold");
  }

  @Test
  void moviesWithoutTheirDatabaseAreNotBegunAnew() throws Exception {
    Files.createDirectories(folder.resolve("store/ab"));
    Files.writeString(folder.resolve("store/ab/movie"), "");

    assertThatThrownBy(() -> start("backstage"))
        .hasRootCauseInstanceOf(LostDatabase.LostException.class)
        .hasRootCauseMessage(
            "the data folder "
                + folder
                + " holds movies or clips, but its database is empty. Put a copy from your backup"
                + " in its place, correct DB_URL, or name another folder: --tenfold.data=DIR");
  }

  private ConfigurableApplicationContext start(String profile) {
    return start(profile, folder);
  }

  private static ConfigurableApplicationContext start(String profile, Path data) {
    return new SpringApplicationBuilder(Server.class)
        .profiles(profile)
        .run("--tenfold.data=" + data);
  }
}
