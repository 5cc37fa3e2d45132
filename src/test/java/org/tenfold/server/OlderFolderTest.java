package org.tenfold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.benchmark.run.RunJob;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.face.Alignment;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.ImportedSets;
import org.tenfold.job.Job;
import org.tenfold.job.JobContexts;
import org.tenfold.job.JobService;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Reconciler;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.release.ContentHash;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;

/** Data folders of earlier versions go on in this one, and nothing in them is lost. */
@Tag("slow")
class OlderFolderTest {
  /**
   * What a folder holds, and so what must be there after the upgrade.
   *
   * @param rows of tables
   * @param events entries of the vote log
   * @param labels of the release's clips, by number of the clip
   * @param epochs that the run's page shows
   */
  private record Folder(
      String version,
      Map<String, Integer> rows,
      long events,
      String release,
      String contentHash,
      List<Label> labels,
      TrainingLoss loss,
      int epochs) {
    @Override
    public String toString() {
      return version;
    }
  }

  private static List<Folder> folders() {
    List<Label> labels = List.of(DfewLabel.HAPPY, DfewLabel.SAD, DfewLabel.HAPPY, DfewLabel.SAD);
    return List.of(
        new Folder(
            "2026-11-24",
            Map.of(
                "person", 24,
                "invitation", 1,
                "movie", 1,
                "clip", 7,
                "clip_check", 6,
                "slot", 90,
                "vote", 83,
                "vote_event", 92,
                "release_clip", 4,
                "run_prediction", 4),
            92,
            "First",
            "6a41b969f0138c5f1cc87aacc123b07cadd1df6bf2169f14ba15a5e1b040712b",
            labels,
            new TrainingLoss.EcStfl(10),
            2),
        new Folder(
            "2026-11-28",
            Map.of(
                "person", 25,
                "movie", 1,
                "clip", 4,
                "vote", 80,
                "vote_event", 128,
                "reward_entry", 44,
                "imported_vote", 60,
                "release_clip", 4,
                "run_prediction", 4,
                "api_token", 1),
            128,
            "Spring",
            "4eace35ab9f10018cedbe9326ca1c51e25a9b3967c16ba19f72d8cca1585f1fb",
            labels,
            new TrainingLoss.Softmax(),
            2));
  }

  private static final TrainingSpec TINY =
      TrainingSpec.parse(
          """
          {"network": {"width": 2}, "input": {"size": 16}, "steps": {"batch": 2}, "length": {"epochs": 1}}
          """);

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("folders")
  void anOlderFolderGoesOn(Folder older) throws IOException {
    unpack("/folders/" + older.version() + ".zip");
    try (ConfigurableApplicationContext tenfold = open()) {
      nothingIsLost(older, tenfold);
      votesAreWhole(older, tenfold);
      theReleaseIsAsItWas(older, tenfold);
      theRunCanBeRead(older, tenfold);
      workGoesOn(tenfold);
    }
  }

  private static void nothingIsLost(Folder older, ConfigurableApplicationContext tenfold) {
    JdbcClient jdbc = tenfold.getBean(JdbcClient.class);
    older.rows().forEach((table, rows) -> assertThat(rows(jdbc, table)).as(table).isEqualTo(rows));
    assertThat(tenfold.getBean(Reconciler.class).run(true).lines()).isEmpty();
    boolean imported = older.rows().containsKey("imported_vote");
    Project project = tenfold.getBean(Projects.class).current();
    assertThat(tenfold.getBean(ImportedSets.class).list(project.id()))
        .extracting(ImportedSet::name)
        .isEqualTo(imported ? List.of("Older votes") : List.of());
  }

  private static void votesAreWhole(Folder older, ConfigurableApplicationContext tenfold) {
    VoteLogCheck.Report log = tenfold.getBean(VoteLogCheck.class).run();

    assertThat(log.findings()).isEmpty();
    assertThat(log.events()).isEqualTo(older.events());
  }

  private static void theReleaseIsAsItWas(Folder older, ConfigurableApplicationContext tenfold) {
    ReleaseService releases = tenfold.getBean(ReleaseService.class);
    Release release = releases.releases().getFirst();
    List<ReleasedClip> clips = releases.clips(release.id());

    assertThat(release.name()).isEqualTo(older.release());
    assertThat(release.prepared()).isTrue();
    assertThat(release.contentHash()).isEqualTo(older.contentHash());
    assertThat(ContentHash.of(clips, LabelSet.DFEW).hex()).isEqualTo(older.contentHash());
    assertThat(clips)
        .extracting(clip -> clip.annotation().label().orElseThrow())
        .containsExactlyElementsOf(older.labels());
    assertThat(clips).allMatch(clip -> clip.fold().isPresent());
    assertThat(releases.folder(release).resolve("release.json")).isRegularFile();
  }

  private static void theRunCanBeRead(Folder older, ConfigurableApplicationContext tenfold) {
    BenchmarkService benchmarks = tenfold.getBean(BenchmarkService.class);
    Run run = benchmarks.runs().getFirst();

    assertThat(run.spec().network()).isEqualTo(new TrainingSpec.Architecture(Network.C3D, 2));
    assertThat(run.spec().loss()).isEqualTo(older.loss());
    assertThat(run.spec().steps()).isEqualTo(new TrainingSpec.Steps(2, 0.001, 1));
    assertThat(benchmarks.epochs(run.id())).hasSize(older.epochs());
    assertThat(benchmarks.figures(run.id())).isPresent();
    StudyPlan same = StudyPlan.of(List.of(run.spec()), List.of(run.spec().seed()));
    assertThat(tenfold.getBean(StudyService.class).done(run.division(), same).values())
        .extracting(Run::id)
        .containsExactly(run.id());
    benchmarks
        .files(run.id())
        .forEach(
            file ->
                assertThat(tenfold.getBean(MediaStore.class).path(file.key()))
                    .hasSize(file.bytes()));
  }

  /** People, votes, a new release, a training on the old one. */
  private static void workGoesOn(ConfigurableApplicationContext tenfold) {
    PersonId admin =
        tenfold
            .getBean(AccountService.class)
            .create("new-admin", "New admin", "correct horse battery", Set.of(Role.ADMIN))
            .id();
    ReleaseService releases = tenfold.getBean(ReleaseService.class);
    Release next = releases.freeze("Autumn", Panel.SIMULATED, 2, Alignment.CENTRE, admin);
    assertThat(releases.clips(next.id())).hasSize(4);

    ReleaseId old = releases.releases().getLast().id();
    BenchmarkService benchmarks = tenfold.getBean(BenchmarkService.class);
    Run run =
        benchmarks
            .launch(DivisionId.frozen(old), List.of(TINY), Optional.empty(), admin)
            .getFirst();
    Job job = tenfold.getBean(JobService.class).latestFor(run.id().value()).orElseThrow();
    tenfold.getBean(RunJob.class).run(job, JobContexts.nobodyWatches());
    assertThat(benchmarks.epochs(run.id()))
        .extracting(EpochLoss::fold, EpochLoss::epoch)
        .containsExactly(tuple(1, 1), tuple(2, 1));
    assertThat(benchmarks.figures(run.id())).isPresent();
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
