package org.tenfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.tenfold.annotation.VoteLogCheck;

/** Tenfold without its web: as a worker, and below commands that need the database. */
@ExtendWith(OutputCaptureExtension.class)
class BackstageTest {
  @TempDir private Path folder;

  @Test
  void aWorkerRunsJobsAndOpensNoPort() {
    try (ConfigurableApplicationContext worker = start("worker")) {
      assertThat(worker).isNotInstanceOf(WebApplicationContext.class);
      assertThat(worker.getBean(Scheduler.class).getSchedulerState().isStarted()).isTrue();
    }
  }

  @Test
  void theVoteLogOfAnEmptyDatabaseIsWhole() {
    try (ConfigurableApplicationContext backstage = start("backstage")) {
      assertThat(backstage.getBean(VoteLogCheck.class).run().whole()).isTrue();
    }
  }

  @Test
  void verifyLogMakesNoDatabaseWhereThereIsNone() {
    assertThat(DatabaseCommand.run("verify-log", "--tenfold.data=" + folder)).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void verifyLogOpensTheDatabaseItIsTold() {
    start("backstage").close();

    assertThat(DatabaseCommand.run("verify-log", "--tenfold.data=" + folder)).isZero();
  }

  @Test
  void reconcileAndRecutLookAtTheDataFolder() throws Exception {
    start("backstage").close();
    Path orphan = folder.resolve("store/ab").resolve("cd".repeat(31));
    Files.createDirectories(orphan.getParent());
    Files.writeString(orphan, "left over");
    Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    System.setProperty("remove-orphans", "true"); // as an environment variable would: nobody asks
    try {
      assertThat(
              DatabaseCommand.run(
                  "reconcile", "--remove-orphans=false", "--tenfold.data=" + folder))
          .isEqualTo(1);
    } finally {
      System.clearProperty("remove-orphans");
    }
    assertThat(orphan).exists();
    assertThat(DatabaseCommand.run("reconcile", "--remove-orphans", "--tenfold.data=" + folder))
        .isZero();
    assertThat(orphan).doesNotExist();
    assertThat(DatabaseCommand.run("recut", "--tenfold.data=" + folder)).isZero();
    assertThat(DatabaseCommand.run("recut", "--clip=1", "--tenfold.data=" + folder)).isEqualTo(1);
  }

  @Test
  void aSecondOneOnTheSameFolderSaysWhatToDoAndNoTrace(CapturedOutput output) {
    try (ConfigurableApplicationContext first = start("backstage")) {
      assertThatThrownBy(() -> Server.start("--tenfold.data=" + folder, "--server.port=0"))
          .isInstanceOf(RuntimeException.class);
      assertThat(DatabaseCommand.run("verify-log", "--tenfold.data=" + folder)).isEqualTo(2);
      assertThat(first.isActive()).isTrue();
    }
    assertThat(output.getOut().lines().filter(line -> line.startsWith("\tat "))).isEmpty();
    assertThat(output.getOut())
        .contains("Tenfold does not start: another Tenfold runs on the data folder " + folder);
    assertThat(output.getErr())
        .contains("verify-log could not be done: another Tenfold runs on the data folder");
  }

  private ConfigurableApplicationContext start(String profile) {
    return new SpringApplicationBuilder(Server.class)
        .profiles(profile)
        .run("--tenfold.data=" + folder);
  }
}
