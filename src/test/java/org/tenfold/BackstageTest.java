package org.tenfold;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.tenfold.annotation.VoteLogCheck;

/** Tenfold without its web: as a worker, and below commands that need the database. */
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

  private ConfigurableApplicationContext start(String profile) {
    return new SpringApplicationBuilder(Server.class)
        .profiles(profile)
        .run("--tenfold.data=" + folder);
  }
}
