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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipTags;
import org.tenfold.demo.SimulatedAnnotators;
import org.tenfold.face.Alignment;
import org.tenfold.job.JobService;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.media.TestVideos;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.NewMovie;
import org.tenfold.movie.upload.MovieUpload;
import org.tenfold.movie.upload.MovieUploads;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.testing.OnPostgres;
import org.tenfold.training.OwnProcess;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;

/**
 * A study whose runs worker processes take from one PostgreSQL fold by fold, each on one core. Its
 * times are in docs/benchmarks/studies.md.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedStudyTest {
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final int FOLDS = 2;
  private static final int EPOCHS = 10;
  private static final int CLIPS = 16;
  private static final Pattern TRAINED = Pattern.compile("Run (\\S+): fold (\\d+) is trained");
  private static final Pattern DONE = Pattern.compile("Run (\\S+) is done");

  @TempDir private static Path folder;

  private static List<String> shared = List.of();
  private static ConfigurableApplicationContext desk;
  private static PersonId admin;
  private static Release release;
  private static Map<TrainingSpec, List<Prediction>> alone = new HashMap<>();

  private final List<Process> workers = new ArrayList<>();

  @BeforeAll
  static void aRelease() throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--tenfold.data=" + folder.resolve("data"),
                // one training at a time
                "--tenfold.jobs=2",
                "--tenfold.worker.spares=0",
                "--tenfold.training.divide-from=0s",
                "--db-scheduler.polling-interval=200ms",
                "--db-scheduler.heartbeat-interval=1s",
                "--db-scheduler.missed-heartbeats-limit=20"));
    OnPostgres.Server.newDatabase()
        .forEach((name, value) -> arguments.add("--" + name + "=" + value));
    shared = arguments;
    desk =
        new SpringApplicationBuilder(Server.class)
            .profiles("worker", "postgres")
            .run(arguments.toArray(String[]::new));
    desk.getBean(Projects.class).all().stream()
        .findFirst()
        .orElseGet(() -> desk.getBean(Projects.class).createFirst("Test", true));
    admin = account("admin", Role.ADMIN);
    release = freeze(clips());
    desk.getBean(Scheduler.class).pause();
  }

  @AfterEach
  void workersEnd() throws InterruptedException {
    for (Process worker : workers) {
      worker.destroy();
      if (!worker.waitFor(30, TimeUnit.SECONDS)) {
        worker.destroyForcibly();
      }
    }
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  @Order(1)
  void oneWorkerDoesItAlone() throws Exception {
    startWorkers(1);

    Study study = launch("alone");
    long seconds = secondsOf(study);

    say("one worker", seconds);
    requireOnce(study, 0);
    desk.getBean(StudyService.class).runs(study).forEach(one -> alone.put(spec(one), said(one)));
  }

  @Test
  @Order(2)
  void twoWorkersShareIt() throws Exception {
    startWorkers(2);

    Study study = launch("shared");
    long seconds = secondsOf(study);

    say("two workers", seconds);
    requireOnce(study, 0);
    assertThat(workers).allSatisfy(worker -> assertThat(trainedBy(worker)).isGreaterThan(5));
    requireSamePredictions(study);
  }

  @Test
  @Order(3)
  void whatOneLeavesWhenItIsKilledTheOtherDoes() throws Exception {
    Study study = launch("killed");
    startWorkers(2, "--until-empty");
    long begun = System.nanoTime();
    await(() -> finished(study) >= 5 && workers.getFirst().descendants().findAny().isPresent());
    workers.getFirst().destroyForcibly().waitFor();
    assertThat(workers.getLast().waitFor()).isZero();

    say("two workers, one killed after five runs", secondsSince(begun));
    assertThat(finished(study)).isEqualTo(study.plan().size());
    requireOnce(study, 1);
    requireSamePredictions(study);
  }

  /**
   * @param deaths of workers, each of which may have cost what it did one attempt
   */
  private void requireOnce(Study study, int deaths) throws IOException {
    List<StudyRun> runs = desk.getBean(StudyService.class).runs(study);
    assertThat(runs).hasSize(20).allMatch(one -> one.state() == StudyRun.State.FINISHED);
    List<String> trained = new ArrayList<>();
    List<String> done = new ArrayList<>();
    for (Process worker : workers) {
      String log = Files.readString(log(worker));
      TRAINED.matcher(log).results().forEach(one -> trained.add(one.group(1) + one.group(2)));
      DONE.matcher(log).results().forEach(one -> done.add(one.group(1)));
    }
    assertThat(trained).doesNotHaveDuplicates().hasSize(runs.size() * FOLDS);
    assertThat(done).doesNotHaveDuplicates().hasSize(runs.size());
    for (StudyRun one : runs) {
      Run run = one.run().orElseThrow();
      assertThat(desk.getBean(BenchmarkService.class).epochs(run.id())).hasSize(FOLDS * EPOCHS);
    }
    List<Integer> attempts =
        desk.getBean(JdbcClient.class)
            .sql(
                """
                select attempts from job where kind in ('train-run', 'train-fold')
                  and subject in (select id from benchmark_run where study_id = :study)
                """)
            .param("study", study.id().value())
            .query(Integer.class)
            .list();
    assertThat(attempts).hasSize(runs.size() * (1 + FOLDS));
    assertThat(attempts.stream().filter(one -> one > 1).count()).isLessThanOrEqualTo(deaths);
  }

  private static void requireSamePredictions(Study study) {
    for (StudyRun one : desk.getBean(StudyService.class).runs(study)) {
      assertThat(said(one)).isEqualTo(alone.get(spec(one)));
    }
  }

  private static TrainingSpec spec(StudyRun one) {
    return one.planned().spec();
  }

  private static List<Prediction> said(StudyRun one) {
    return desk.getBean(BenchmarkService.class)
        .figures(one.run().orElseThrow().id())
        .orElseThrow()
        .result()
        .predictions();
  }

  private static Study launch(String name) {
    TrainingSpec tiny =
        TrainingSpec.parse(
            """
            {"compute": {"engine": "libtorch"}, "length": {"epochs": %d}, "steps": {"batch": 4},
             "network": {"width": 4}, "input": {"size": 32}}
            """
                .formatted(EPOCHS));
    StudyPlan plan =
        StudyPlan.of(
            List.of(tiny, tiny.with(new TrainingLoss.EcStfl(10))),
            LongStream.rangeClosed(1, 10).boxed().toList());
    return desk.getBean(StudyService.class)
        .launch(release.divisionId(), name, Optional.empty(), plan, Optional.empty(), true, admin);
  }

  private static long secondsOf(Study study) {
    long begun = System.nanoTime();
    await(() -> finished(study) == study.plan().size());
    return secondsSince(begun);
  }

  private static long secondsSince(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
  }

  private static void say(String what, long seconds) {
    System.out.println("20 runs of " + FOLDS + " folds, " + what + ": " + seconds + " s");
  }

  private static long finished(Study study) {
    List<StudyRun> runs = desk.getBean(StudyService.class).runs(study);
    assertThat(runs).noneMatch(one -> one.state() == StudyRun.State.FAILED);
    return runs.stream().filter(one -> one.state() == StudyRun.State.FINISHED).count();
  }

  private void startWorkers(int count, String... options) throws IOException {
    for (int i = 0; i < count; i++) {
      List<String> arguments = new ArrayList<>(List.of("worker"));
      arguments.addAll(List.of(options));
      arguments.addAll(shared);
      arguments.add("--spring.profiles.active=postgres");
      ProcessBuilder builder = OwnProcess.of(Application.class, arguments.toArray(String[]::new));
      builder.environment().put("OMP_NUM_THREADS", "1");
      Path log = folder.resolve(UUID.randomUUID() + ".log");
      Process worker = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      logs.put(worker, log);
      workers.add(worker);
    }
    // what it costs to start is not the study's
    await(() -> logs.values().stream().allMatch(SharedStudyTest::isReady));
  }

  private final Map<Process, Path> logs = new HashMap<>();

  private Path log(Process worker) {
    return logs.getOrDefault(worker, folder);
  }

  private long trainedBy(Process worker) throws IOException {
    Matcher trained = TRAINED.matcher(Files.readString(log(worker)));
    return trained.results().count();
  }

  private static boolean isReady(Path log) {
    try {
      return Files.readString(log).contains("Started");
    } catch (IOException e) {
      return false;
    }
  }

  private static PersonId account(String name, Role role) {
    return desk.getBean(AccountService.class)
        .create(name, name, "correct horse battery", java.util.Set.of(role))
        .id();
  }

  private static List<ClipId> clips() throws IOException {
    PersonId collector = account("collector", Role.COLLECTOR);
    PersonId curator = account("curator", Role.CURATOR);
    MovieUploads uploads = desk.getBean(MovieUploads.class);
    Path bytes = TestVideos.path("idx24.mp4");
    MovieUpload upload =
        uploads.begin(
            new NewMovie("movie", "", "movie.mp4"), "movie", Files.size(bytes), collector);
    try (InputStream in = Files.newInputStream(bytes)) {
      uploads.append(upload, 0, in);
    }
    uploads.finish(upload);
    await(() -> ended(upload.id()));
    Movie movie =
        desk.getBean(MovieService.class).movies(desk.getBean(Projects.class).current()).getFirst();
    ClipService service = desk.getBean(ClipService.class);
    List<ClipId> clips = new ArrayList<>();
    for (int i = 0; i < CLIPS; i++) {
      ClipTags tags = new ClipTags("person " + i, "scene " + i);
      clips.add(
          service
              .propose(
                  new ClipProposal(
                      movie.id(), i * 1_000_000L, i * 1_000_000L + 500_000, emotion(i), tags),
                  collector)
              .id());
    }
    await(
        () ->
            clips.stream()
                .allMatch(one -> service.find(one).orElseThrow().status() == ClipStatus.PROPOSED));
    for (int i = 0; i < CLIPS; i++) {
      desk.getBean(ClipCheckService.class).accept(clips.get(i), emotion(i), curator);
      desk.getBean(SimulatedAnnotators.class).judge(service.find(clips.get(i)).orElseThrow());
    }
    return clips;
  }

  /** Two of them, so that EC-STFL has something to tell apart. */
  private static Label emotion(int clip) {
    return clip % 2 == 0 ? DfewLabel.HAPPY : DfewLabel.SAD;
  }

  private static Release freeze(List<ClipId> clips) {
    assertThat(clips).hasSize(CLIPS);
    ReleaseService releases = desk.getBean(ReleaseService.class);
    Release frozen = releases.freeze("shared", Panel.SIMULATED, FOLDS, Alignment.CENTRE, admin);
    await(() -> ended(frozen.id().value()));
    return releases.find(frozen.id()).orElseThrow();
  }

  private static boolean ended(UUID subject) {
    return desk.getBean(JobService.class).latestFor(subject).orElseThrow().status().ended();
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(condition);
  }
}
