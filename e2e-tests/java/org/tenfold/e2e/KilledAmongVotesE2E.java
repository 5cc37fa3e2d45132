package org.tenfold.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed, or its disk is full, among racing votes; afterwards nothing is lost
 * and nothing double. A long trial: each build kills it in mid-job ({@link PeopleAndMoviesE2E}) and
 * cuts the power of its disk.
 */
@Tag("long")
class KilledAmongVotesE2E {
  private static final int CLIPS = 30;
  private static final int ANNOTATORS = 32;
  private static final int TABS = 2;

  @TempDir private Path temporary;

  @Test
  void onTheEmbeddedDatabase() throws Exception {
    nothingIsLost(temporary.resolve("data"), List.of(), TenfoldServer::killAndRestart);
  }

  @Test
  void onPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      nothingIsLost(
          temporary.resolve("data"), LabellingData.on(postgres), TenfoldServer::killAndRestart);
    }
  }

  /** A small disk of its own, which only root can make; no restart is needed. */
  @Test
  void onADiskThatIsFullForAWhile() throws Exception {
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=300m", "tenfold-test", disk.toString()),
        "left out: only root may make a small disk");
    try {
      nothingIsLost(
          disk.resolve("data"),
          List.of(),
          server -> {
            Path filler = disk.resolve("filler");
            assertThat(run("dd", "if=/dev/zero", "of=" + filler, "bs=64k")).isFalse();
            Thread.sleep(8_000);
            assertThat(server.alive()).isTrue();
            Files.delete(filler);
          });
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  /** What happens to the server while all judge. */
  private interface Fault {
    void happen(TenfoldServer server) throws Exception;
  }

  private static void nothingIsLost(Path folder, List<String> arguments, Fault fault)
      throws Exception {
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
      fault.happen(server);
      judging.get();
      System.out.printf("turned away and asked again: %d times%n", crowd.turnedAway());
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
