package org.tenfold.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.Application;
import org.tenfold.account.AccountService;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipTags;
import org.tenfold.demo.SimulatedAnnotators;
import org.tenfold.face.Alignment;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.job.JobStatus;
import org.tenfold.label.DfewLabel;
import org.tenfold.media.Reconciler;
import org.tenfold.media.TestVideos;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.NewMovie;
import org.tenfold.movie.upload.MovieUpload;
import org.tenfold.movie.upload.MovieUploads;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.testing.Cable;
import org.tenfold.testing.OnPostgres;
import org.tenfold.testing.S3Server;
import org.tenfold.training.OwnProcess;
import org.tenfold.training.TrainingSpec;

/**
 * A machine that is killed in the middle of everything, and the one that takes over while its
 * database goes away: nothing is lost, and nothing is done by halves. Both share a data folder, as
 * one machine does before and after; their object store keeps less at hand than a release has.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledMachineTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int EPOCHS = 30;

  @TempDir private static Path folder;

  private static Cable cable;
  private static Process mortal;
  private static ConfigurableApplicationContext heir;
  private static PersonId collector;
  private static Movie movie;

  @BeforeAll
  static void start() throws Exception {
    Map<String, String> database = new HashMap<>(OnPostgres.Server.newDatabase());
    List<String> shared =
        List.of(
            "--tenfold.storage.kind=s3",
            "--tenfold.storage.s3.endpoint=" + S3Server.endpoint(),
            "--tenfold.storage.s3.bucket=killed-machine",
            "--tenfold.storage.s3.access-key=key",
            "--tenfold.storage.s3.secret-key=secret",
            "--tenfold.storage.cache=20KB",
            "--tenfold.data=" + folder.resolve("data"),
            "--tenfold.jobs=5",
            "--db-scheduler.missed-heartbeats-limit=24",
            "--db-scheduler.polling-interval=200ms");
    TwoMachinesTest.makeBucket("killed-machine");
    String url = database.get("spring.datasource.url");
    cable = new Cable(Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1")));
    heir =
        machine(shared, throughCable(database, url.replaceAll(":\\d+/", ":" + cable.port() + "/")));
    heir.getBean(Scheduler.class).pause();
    mortal = ownProcess(shared, database);
    heir.getBean(Projects.class).all().stream()
        .findFirst()
        .orElseGet(() -> heir.getBean(Projects.class).createFirst("Test", true));
    collector = account("collector", Role.COLLECTOR);
  }

  private static Map<String, String> throughCable(Map<String, String> database, String url) {
    Map<String, String> changed = new HashMap<>(database);
    changed.put("spring.datasource.url", url);
    return changed;
  }

  private static List<String> arguments(List<String> shared, Map<String, String> database) {
    List<String> arguments = new ArrayList<>(shared);
    database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return arguments;
  }

  private static ConfigurableApplicationContext machine(
      List<String> shared, Map<String, String> database) {
    return new SpringApplicationBuilder(Server.class)
        .profiles("worker", "postgres")
        .run(arguments(shared, database).toArray(String[]::new));
  }

  private static Process ownProcess(List<String> shared, Map<String, String> database)
      throws IOException {
    List<String> arguments = arguments(shared, database);
    arguments.add("--spring.profiles.active=worker,postgres");
    return OwnProcess.of(Application.class, arguments.toArray(String[]::new))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("mortal.log").toFile())
        .start();
  }

  private static PersonId account(String name, Role role) {
    return heir.getBean(AccountService.class)
        .create(name, name, "correct horse battery", Set.of(role))
        .id();
  }

  @AfterAll
  static void stop() throws IOException {
    mortal.destroyForcibly();
    heir.close();
    cable.close();
  }

  @Test
  @Order(1)
  void aReleaseLargerThanTheCacheIsPrepared() throws Exception {
    MovieUpload upload = send("movie", TestVideos.path("idx24.mp4"));
    await(() -> job(upload.id()).status().ended());
    movie = heir.getBean(MovieService.class).movies(project()).getFirst();
    List<ClipId> clips = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      clips.add(propose(i * 1_000_000L, i * 1_000_000L + 500_000));
    }
    await(() -> clips.stream().allMatch(clip -> clip(clip).status() == ClipStatus.PROPOSED));
    PersonId curator = account("curator", Role.CURATOR);
    for (ClipId clip : clips) {
      heir.getBean(ClipCheckService.class).accept(clip, DfewLabel.HAPPY, curator);
      heir.getBean(SimulatedAnnotators.class).judge(clip(clip));
    }

    Release release = freeze("first");
    await(() -> job(release.id().value()).status().ended());

    assertThat(job(release.id().value()).error()).isNull();
  }

  @Test
  @Order(2)
  void afterAKillAllGoesOnThoughTheDatabaseIsAwayForAWhile() throws Exception {
    Release release = heir.getBean(ReleaseService.class).releases().getFirst();
    Run run = train(release);
    await(() -> !epochs(run).isEmpty() || job(run.id().value()).status().ended());
    Release second = freeze("second");
    MovieUpload upload = send("another movie", TestVideos.path("idx2997.mp4"));
    ClipId clip = propose(0, 20_000_000);
    List<UUID> all = List.of(run.id().value(), second.id().value(), upload.id(), clip.value());
    await(() -> all.stream().allMatch(one -> job(one).status() != JobStatus.QUEUED));

    kill();
    List<UUID> cutShort =
        all.stream().filter(one -> job(one).status() == JobStatus.RUNNING).toList();
    assertThat(cutShort).contains(run.id().value());
    heir.getBean(Scheduler.class).resume();

    await(() -> job(run.id().value()).attempts() == 2 && !epochs(run).isEmpty());
    cable.cut();
    TimeUnit.SECONDS.sleep(3);
    cable.mend();
    await(() -> all.stream().allMatch(one -> job(one).status().ended()));

    for (UUID one : all) {
      assertThat(job(one).error()).isNull();
      assertThat(job(one).status()).isEqualTo(JobStatus.SUCCEEDED);
      // the outage costs a job that asked at that moment one more
      int begun = cutShort.contains(one) ? 2 : 1;
      assertThat(job(one).attempts()).isBetween(begun, begun + 1);
    }
    assertThat(epochs(run)).hasSize(2 * EPOCHS);
    assertThat(heir.getBean(BenchmarkService.class).figures(run.id())).isPresent();
    assertThat(heir.getBean(ReleaseService.class).find(second.id()).orElseThrow().prepared())
        .isTrue();
    assertThat(heir.getBean(MovieService.class).movies(project()))
        .extracting(Movie::title)
        .containsOnlyOnce("another movie");
    assertThat(clip(clip).status()).isEqualTo(ClipStatus.PROPOSED);
    assertThat(clip(clip).cut().frames()).isEqualTo(480);
    assertThat(folder.resolve("data/uploads")).isEmptyDirectory();
    Reconciler.Report store = heir.getBean(Reconciler.class).run(true);
    assertThat(store.missing()).isEmpty();
    assertThat(store.damaged()).isEmpty();
  }

  /** By the system, without a word; its children end by themselves. */
  private static void kill() throws Exception {
    List<ProcessHandle> children = mortal.descendants().toList();
    assertThat(children).isNotEmpty();
    mortal.destroyForcibly().waitFor();
    for (ProcessHandle child : children) {
      child.onExit().get(1, TimeUnit.MINUTES);
    }
    // who waits for missed heartbeats waits two minutes here: see start()
    heir.getBean(JdbcClient.class)
        .sql(
            "update scheduled_tasks set last_heartbeat = current_timestamp - interval '1 hour'"
                + " where picked")
        .update();
  }

  private static MovieUpload send(String title, Path bytes) throws IOException {
    MovieUploads uploads = heir.getBean(MovieUploads.class);
    MovieUpload upload =
        uploads.begin(new NewMovie(title, "", title + ".mp4"), title, Files.size(bytes), collector);
    try (InputStream in = Files.newInputStream(bytes)) {
      uploads.append(upload, 0, in);
    }
    uploads.finish(upload);
    return upload;
  }

  private static Release freeze(String name) {
    return heir.getBean(ReleaseService.class)
        .freeze(name, Panel.SIMULATED, 2, Alignment.CENTRE, collector);
  }

  private static Run train(Release release) {
    TrainingSpec tiny =
        TrainingSpec.parse(
            """
            {"compute": {"engine": "libtorch"}, "length": {"epochs": %d}, "steps": {"batch": 4},
             "network": {"width": 2}, "input": {"size": 16}}
            """
                .formatted(EPOCHS));
    return heir.getBean(BenchmarkService.class)
        .launch(release.divisionId(), List.of(tiny), Optional.empty(), collector)
        .getFirst();
  }

  private static List<EpochLoss> epochs(Run run) {
    return heir.getBean(BenchmarkService.class).epochs(run.id());
  }

  private static ClipId propose(long startMicros, long endMicros) {
    return heir.getBean(ClipService.class)
        .propose(
            new ClipProposal(
                movie.id(),
                startMicros,
                endMicros,
                DfewLabel.HAPPY,
                new ClipTags("person " + startMicros, "scene " + endMicros)),
            collector)
        .id();
  }

  private static Clip clip(ClipId id) {
    return heir.getBean(ClipService.class).find(id).orElseThrow();
  }

  private static Job job(UUID subject) {
    return heir.getBean(JobService.class).latestFor(subject).orElseThrow();
  }

  private static org.tenfold.project.Project project() {
    return heir.getBean(Projects.class).current();
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).until(condition);
  }
}
