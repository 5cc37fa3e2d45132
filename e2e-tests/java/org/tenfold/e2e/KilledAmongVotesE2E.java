package org.tenfold.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed among racing votes; afterwards nothing is lost and nothing double. A
 * long trial: each build kills it in mid-job ({@link PeopleAndMoviesE2E}) and cuts the power of its
 * disk.
 */
@Tag("long")
class KilledAmongVotesE2E {
  private static final int CLIPS = 30;
  private static final int ANNOTATORS = 32;
  private static final int TABS = 2;

  @TempDir private Path temporary;

  @Test
  void onTheEmbeddedDatabase() throws Exception {
    nothingIsLost(List.of());
  }

  @Test
  void onPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      nothingIsLost(LabellingData.on(postgres));
    }
  }

  private void nothingIsLost(List<String> arguments) throws Exception {
    Path folder = temporary.resolve("data");
    LabellingData data = new LabellingData(folder, arguments);
    List<String> secrets = data.prepare(CLIPS, ANNOTATORS);
    LabellingCrowd crowd;
    try (TenfoldServer server = TenfoldServer.start(folder, arguments)) {
      crowd = new LabellingCrowd(URI.create(server.address()));
      CompletableFuture<Void> judging =
          CompletableFuture.runAsync(
              () -> {
                try {
                  crowd.judgeAll(secrets, TABS, true);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      waitFor(crowd, CLIPS * 4, judging);
      server.killAndRestart();
      judging.get();
    }

    LabellingData.Outcome outcome = data.outcome();
    assertThat(outcome.voteIds()).containsAll(crowd.acknowledged());
    assertThat(outcome.votes()).isEqualTo(10L * CLIPS);
    assertThat(outcome.clipsWithTenVotesOfTenPeople()).isEqualTo(CLIPS);
    assertThat(outcome.ledger()).isZero();
    assertThat(outcome.paidVotes()).isEqualTo(10L * CLIPS);
    List<String> verify = new ArrayList<>(List.of("verify-log"));
    verify.addAll(arguments);
    assertThat(TenfoldServer.command(folder, verify))
        .startsWith("0 ")
        .contains("whole: " + CLIPS + " clips");
  }

  private static void waitFor(LabellingCrowd crowd, int votes, CompletableFuture<Void> judging)
      throws InterruptedException {
    while (crowd.acknowledged().size() < votes && !judging.isDone()) {
      Thread.sleep(20);
    }
  }
}
