package org.tenfold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.AccountService;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.face.Alignment;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.ImportedSets;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Reconciler;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.network.Network;

/** Data folders of earlier versions go on in this one, and nothing in them is lost. */
@Tag("slow")
class OlderFolderTest {
  private static final Map<String, Integer> ROWS =
      Map.of(
          "person", 25,
          "movie", 1,
          "clip", 4,
          "vote", 80,
          "vote_event", 128,
          "reward_entry", 44,
          "imported_ballot", 60,
          "release_clip", 4,
          "run_prediction", 4,
          "api_token", 1);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = "2026-11-28")
  void anOlderFolderGoesOn(String version) throws IOException {
    unpack("/folders/" + version + ".zip");
    try (ConfigurableApplicationContext tenfold = open()) {
      JdbcClient jdbc = tenfold.getBean(JdbcClient.class);
      ROWS.forEach((table, rows) -> assertThat(rows(jdbc, table)).as(table).isEqualTo(rows));
      VoteLogCheck.Report log = tenfold.getBean(VoteLogCheck.class).run();
      assertThat(log.findings()).isEmpty();
      assertThat(log.events()).isEqualTo(128);
      assertThat(tenfold.getBean(Reconciler.class).run(true).lines()).isEmpty();

      Project project = tenfold.getBean(Projects.class).current();
      ImportedSet set =
          tenfold.getBean(ImportedSets.class).list(project.id()).stream().findFirst().orElseThrow();
      assertThat(set.name()).isEqualTo("Older votes");
      Release spring = tenfold.getBean(ReleaseService.class).releases().getFirst();
      assertThat(tenfold.getBean(ReleaseService.class).clips(spring.id())).hasSize(4);
      BenchmarkService benchmarks = tenfold.getBean(BenchmarkService.class);
      Run run = benchmarks.runs().getFirst();
      assertThat(run.spec().network()).isEqualTo(new TrainingSpec.Architecture(Network.C3D, 2));
      assertThat(run.spec().steps()).isEqualTo(new TrainingSpec.Steps(2, 0.001, 1));
      Optional<RunReport> figures = benchmarks.figures(run.id());
      assertThat(figures).isPresent();
      benchmarks
          .files(run.id())
          .forEach(
              file ->
                  assertThat(tenfold.getBean(MediaStore.class).path(file.key()))
                      .hasSize(file.bytes()));

      // and work goes on: people, votes, a new release
      PersonId admin =
          tenfold
              .getBean(AccountService.class)
              .create("new-admin", "New admin", "correct horse battery", Set.of(Role.ADMIN))
              .id();
      Release next =
          tenfold
              .getBean(ReleaseService.class)
              .freeze("Autumn", Panel.SIMULATED, 2, Alignment.CENTRE, admin);
      assertThat(tenfold.getBean(ReleaseService.class).clips(next.id())).hasSize(4);
    }
  }

  private ConfigurableApplicationContext open() {
    return new SpringApplicationBuilder(Server.class)
        .profiles("worker")
        .run(
            "--tenfold.data=" + folder,
            // jobs stay in the queue
            "--db-scheduler.polling-interval=1h",
            "--db-scheduler.immediate-execution-enabled=false",
            "--tenfold.worker.spares=0");
  }

  private static int rows(JdbcClient jdbc, String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private void unpack(String name) throws IOException {
    try (InputStream in = OlderFolderTest.class.getResourceAsStream(name);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }
}
