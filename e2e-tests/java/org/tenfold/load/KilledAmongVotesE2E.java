package org.tenfold.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed among racing votes; afterwards nothing is lost and nothing double. */
class KilledAmongVotesE2E {
  private static final int CLIPS = 150;
  private static final int ANNOTATORS = 32;
  private static final int TABS = 2;

  @TempDir private Path folder;

  @Test
  void onTheEmbeddedDatabase() throws Exception {
    nothingIsLost(List.of("--tenfold.data=" + folder.resolve("data")));
  }

  @Test
  void onPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      nothingIsLost(
          List.of(
              "--tenfold.data=" + folder.resolve("data"),
              "--spring.profiles.active=postgres",
              "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
              "--spring.datasource.username=postgres",
              "--spring.datasource.password=postgres"));
    }
  }

  private void nothingIsLost(List<String> arguments) throws Exception {
    LabellingData data = new LabellingData(arguments);
    List<String> secrets = data.prepare(CLIPS, ANNOTATORS);
    LabellingCrowd crowd;
    try (RunningJar server = new RunningJar(arguments, folder.resolve("server.log"))) {
      crowd = new LabellingCrowd(server.address());
      CompletableFuture<Void> judging =
          CompletableFuture.runAsync(
              () -> {
                try {
                  crowd.judgeAll(secrets, TABS, true);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      waitFor(crowd, CLIPS * 3, judging);
      server.killAndRestart();
      waitFor(crowd, CLIPS * 6, judging);
      server.killAndRestart();
      judging.get();
    }

    LabellingData.Outcome outcome = data.outcome();
    assertThat(outcome.voteIds()).containsAll(crowd.acknowledged());
    assertThat(outcome.votes()).isEqualTo(10L * CLIPS);
    assertThat(outcome.clipsWithTenVotesOfTenPeople()).isEqualTo(CLIPS);
    List<String> verify = new ArrayList<>(List.of("verify-log"));
    verify.addAll(arguments);
    assertThat(RunningJar.command(folder.resolve("verify.log"), verify))
        .startsWith("0 ")
        .contains("whole: " + CLIPS + " clips");
    Files.deleteIfExists(folder.resolve("verify.log"));
  }

  private static void waitFor(LabellingCrowd crowd, int votes, CompletableFuture<Void> judging)
      throws InterruptedException {
    while (crowd.acknowledged().size() < votes && !judging.isDone()) {
      Thread.sleep(20);
    }
  }
}
