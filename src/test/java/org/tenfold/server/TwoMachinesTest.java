package org.tenfold.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.AccountService;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.run.RunFile;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipTags;
import org.tenfold.clip.cut.RecutCheck;
import org.tenfold.clip.external.ClipImport;
import org.tenfold.clip.external.ClipImports;
import org.tenfold.demo.SimulatedAnnotators;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.face.Alignment;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.job.JobStatus;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Reconciler;
import org.tenfold.media.TestVideos;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.NewMovie;
import org.tenfold.movie.upload.MovieUpload;
import org.tenfold.movie.upload.MovieUploads;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.project.SoundRule;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.testing.OnPostgres;
import org.tenfold.testing.S3Server;
import org.tenfold.training.ClipDataset;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.weights.InitialWeights;
import org.tenfold.training.weights.SafeTensors;

/**
 * Two machines that share a PostgreSQL and an object store, and no folder: whole cuts, in real
 * child JVMs.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("slow")
class TwoMachinesTest {
  private static final String WEIGHTS = "c3d.safetensors";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private static Path folder;

  private static ConfigurableApplicationContext one;
  private static ConfigurableApplicationContext two;
  private static Movie movie;
  private static PersonId collector;

  @BeforeAll
  static void start() throws Exception {
    List<String> shared = new ArrayList<>();
    OnPostgres.Server.newDatabase().forEach((name, value) -> shared.add("--" + name + "=" + value));
    shared.addAll(
        List.of(
            "--tenfold.storage.kind=s3",
            "--tenfold.storage.s3.endpoint=" + S3Server.endpoint(),
            "--tenfold.storage.s3.bucket=two-machines",
            "--tenfold.storage.s3.access-key=key",
            "--tenfold.storage.s3.secret-key=secret",
            "--tenfold.jobs=1",
            // both live in one busy JVM: neither is dead because it is slow
            "--db-scheduler.missed-heartbeats-limit=24",
            "--db-scheduler.polling-interval=200ms"));
    makeBucket("two-machines");
    putWeights(Files.createDirectories(folder.resolve("one-library")));
    Files.createDirectories(folder.resolve("two-library"));
    one = machine("one", shared);
    two = machine("two", shared);
    Project project =
        one.getBean(Projects.class).all().stream()
            .findFirst()
            .orElseGet(() -> one.getBean(Projects.class).createFirst("Test", false));
    collector =
        one.getBean(AccountService.class)
            .create("collector", "Collector", "correct horse battery", Set.of(Role.COLLECTOR))
            .id();
    movie = upload(project, "A movie", TestVideos.path("idx24.mp4"));
  }

  /** As a browser sends it to the first machine; whichever machine checks it. */
  private static Movie upload(Project project, String title, Path bytes) throws IOException {
    MovieUploads uploads = one.getBean(MovieUploads.class);
    MovieUpload upload =
        uploads.begin(new NewMovie(title, "", title + ".mp4"), title, Files.size(bytes), collector);
    try (InputStream in = Files.newInputStream(bytes)) {
      uploads.append(upload, 0, in);
    }
    uploads.finish(upload);
    await(() -> jobOn(upload.id()).status().ended());
    assertThat(jobOn(upload.id()).error()).isNull();
    return movie(project, title);
  }

  private static Movie movie(Project project, String title) {
    return one.getBean(MovieService.class).movies(project).stream()
        .filter(movie -> movie.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static ConfigurableApplicationContext machine(String name, List<String> shared) {
    List<String> arguments = new ArrayList<>(shared);
    arguments.add("--tenfold.data=" + folder.resolve(name));
    arguments.add("--tenfold.library=" + folder.resolve(name + "-library"));
    return new SpringApplicationBuilder(Server.class)
        .profiles("worker", "postgres")
        .run(arguments.toArray(String[]::new));
  }

  private static void putWeights(Path library) {
    ModelSpec spec = Network.C3D.spec(2, ClipDataset.FRAMES, 16, LabelSet.DFEW.size());
    new SafeTensors(InitialWeights.of(spec, 9), Map.of()).write(library.resolve(WEIGHTS));
  }

  static void makeBucket(String name) throws IOException, InterruptedException {
    java.net.http.HttpClient.newHttpClient()
        .send(
            java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create(S3Server.endpoint() + "/" + name))
                .PUT(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build(),
            java.net.http.HttpResponse.BodyHandlers.discarding());
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
  }

  /** The other machine has no such file, and takes the job first. */
  @Tag("long")
  @Test
  @Order(0)
  void whatOnlyOneMachineHoldsIsLeftToItHoweverLongItIsAway() throws Exception {
    Project project = one.getBean(Projects.class).current();
    Files.copy(TestVideos.path("idx2997.mp4"), folder.resolve("one-library/library.mp4"));
    Files.writeString(folder.resolve("one-library/clips.csv"), "movie,file,start,end,emotion\n");
    only(two);
    one.getBean(MovieUploads.class).takeFromLibrary("library.mp4", collector);
    MovieUpload wish = one.getBean(MovieUploads.class).onTheirWay(collector).getFirst();
    ClipImport list = one.getBean(ClipImports.class).request("clips.csv", true, collector);

    for (UUID subject : List.of(wish.id(), list.id())) {
      await(
          () ->
              StoredMessage.read(jobOn(subject).message())
                  .english()
                  .equals("waits for the machine that holds this file"));
      assertThat(jobOn(subject).status()).isEqualTo(JobStatus.QUEUED);
      assertThat(jobOn(subject).attempts()).isZero();
    }
    both();

    await(() -> jobOn(wish.id()).status().ended() && jobOn(list.id()).status().ended());
    assertThat(jobOn(wish.id()).error()).isNull();
    assertThat(movie(project, "library").sizeBytes())
        .isEqualTo(Files.size(TestVideos.path("idx2997.mp4")));
    assertThat(folder.resolve("one/uploads")).isEmptyDirectory();
  }

  @Test
  @Order(1)
  void theyShareTheCutsAndEachIsDoneOnce() {
    List<ClipId> clips = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      clips.add(propose(one, i * 1_000_000L, i * 1_000_000L + 500_000));
    }

    await(() -> clips.stream().allMatch(clip -> status(clip) == ClipStatus.PROPOSED));

    for (ClipId clip : clips) {
      Job job = job(clip);
      assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
      assertThat(job.attempts()).isEqualTo(1);
      assertThat(job.progress()).isEqualTo(100);
      Clip.Cut cut = clip(clip).cut();
      assertThat(cut.frames()).isEqualTo(12);
      // whoever made it: the other one can show it
      assertThat(one.getBean(MediaStore.class).path(cut.mediaKey())).isNotEmptyFile();
      assertThat(two.getBean(MediaStore.class).path(cut.posterKey())).isNotEmptyFile();
    }
    assertThat(pickers()).hasSize(2);
  }

  @Test
  @Order(2)
  void whatAMachineHeldWhenItDiedIsTakenOver() {
    ClipId clip =
        one.getBean(TransactionTemplate.class)
            .execute(
                transaction -> {
                  ClipId proposed = propose(one, 7_000_000, 7_500_000);
                  // what a machine leaves that picked the job, and was killed
                  one.getBean(JdbcClient.class)
                      .sql(
                          """
                          update scheduled_tasks set picked = true, picked_by = 'dead', version = version + 1,
                            last_heartbeat = current_timestamp - interval '1 hour'
                          where task_instance = :job
                          """)
                      .param("job", job(proposed).id().value().toString())
                      .update();
                  return proposed;
                });

    await(() -> status(clip) == ClipStatus.PROPOSED);
  }

  @Test
  @Order(3)
  void aCutIsCancelledFromTheOtherMachineLeavesNothingAndIsTriedAgain() {
    ClipId clip = propose(one, 0, 8_000_000);
    await(() -> job(clip).status() == JobStatus.RUNNING);

    assertThat(two.getBean(JobService.class).cancel(job(clip).id())).isTrue();
    await(() -> job(clip).status() == JobStatus.CANCELLED);

    assertThat(status(clip)).isEqualTo(ClipStatus.FAILED);
    await(() -> isEmpty(one) && isEmpty(two));
    assertThat(workers()).isEmpty();

    assertThat(two.getBean(JobService.class).retry(job(clip).id())).isTrue();
    await(() -> status(clip) == ClipStatus.PROPOSED);
    assertThat(clip(clip).cut().frames()).isEqualTo(192);
  }

  @Test
  @Order(4)
  void clipsKeepTheirSoundWhereTheProjectWishesIt() {
    Project project = one.getBean(Projects.class).current();
    one.getBean(SoundRule.class).change(project.id(), true);

    ClipId clip = propose(two, 2_000_000, 3_000_000);
    await(() -> status(clip) == ClipStatus.PROPOSED);

    Boolean sound =
        one.getBean(JdbcClient.class)
            .sql("select sound from clip_provenance where clip_id = :id")
            .param("id", clip.value())
            .query(Boolean.class)
            .single();
    assertThat(sound).isTrue();
  }

  @Tag("long")
  @Test
  @Order(5)
  void everyClipCanBeMadeAgainToTheByte() {
    List<RecutCheck.Result> results =
        two.getBean(RecutCheck.class).run(OptionalInt.empty(), result -> {});

    assertThat(results)
        .hasSizeGreaterThanOrEqualTo(9)
        .allMatch(result -> result.outcome() == RecutCheck.Outcome.SAME_BYTES);
    assertThat(isEmpty(two)).isTrue();
  }

  @Test
  @Order(6)
  void aClipOfOtherPicturesIsFound() {
    int number =
        one.getBean(JdbcClient.class)
            .sql("select min(number) from clip where status = 'PROPOSED'")
            .query(Integer.class)
            .single();
    one.getBean(JdbcClient.class)
        .sql(
            """
            update clip_provenance set first_tick = first_tick + 512, end_tick = end_tick + 512
            where clip_id = (select id from clip where number = :number)
            """)
        .param("number", number)
        .update();

    assertThat(one.getBean(RecutCheck.class).run(OptionalInt.of(number), result -> {}))
        .singleElement()
        .matches(result -> result.outcome() == RecutCheck.Outcome.OTHER_PICTURES);
  }

  @Test
  @Tag("long")
  @Order(7)
  void aReleaseMadeOnOneMachineIsTrainedOnTheOtherAndItsNumbersAreShownOnTheFirst()
      throws Exception {
    acceptAndJudgeAll();
    only(one);
    Release release =
        one.getBean(ReleaseService.class)
            .freeze("from one", Panel.SIMULATED, 2, Alignment.CENTRE, collector);
    await(() -> prepared(release));

    only(two);
    Run run = launch(one, release);
    await(() -> jobOf(run).status().ended());

    assertThat(jobOf(run).error()).isNull();
    assertThat(folder.resolve("one/releases")).isEmptyDirectory();
    assertThat(folder.resolve("two/releases/" + release.id().value() + "/Clip")).isDirectory();
    BenchmarkService shown = one.getBean(BenchmarkService.class);
    assertThat(shown.figures(run.id())).isPresent();
    // the library of the machine that trained has no such file
    assertThat(shown.find(run.id()).orElseThrow().startReport().orElseThrow().english())
        .startsWith("22 arrays taken over, 0 missing");
    assertThat(names(run))
        .containsExactly(
            "fold-1.dynamics.safetensors",
            "fold-1.features.safetensors",
            "fold-1.safetensors",
            "fold-2.dynamics.safetensors",
            "fold-2.features.safetensors",
            "fold-2.safetensors",
            "metrics.csv",
            "predictions.csv",
            "run.json");
    for (RunFile file : shown.files(run.id())) {
      assertThat(one.getBean(MediaStore.class).path(file.key())).hasSize(file.bytes());
    }
    assertThat(folder.resolve("two/runs/" + run.id().value())).doesNotExist();
    assertThat(two.getBean(Reconciler.class).run(true).files())
        .isGreaterThanOrEqualTo(2 + 9 * 3 + 9 + 5);
    goesOnElsewhere(run);
    both();
  }

  /** What the dead machine had finished is not trained again: its measured speed would differ. */
  private static void goesOnElsewhere(Run run) throws IOException {
    String metrics = file(run, "metrics.csv");
    one.getBean(JdbcClient.class).sql("update benchmark_run set finished_at = null").update();
    only(one);
    one.getBean(JobService.class)
        .submit("train-run", run.id().value(), Message.text("again"), collector);
    await(() -> jobOf(run).status().ended());

    assertThat(jobOf(run).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(file(run, "metrics.csv")).isEqualTo(metrics);
  }

  private static String file(Run run, String name) throws IOException {
    String key =
        one.getBean(BenchmarkService.class).files(run.id()).stream()
            .filter(file -> file.name().equals(name))
            .findFirst()
            .orElseThrow()
            .key();
    return Files.readString(one.getBean(MediaStore.class).path(key));
  }

  private static List<String> names(Run run) {
    return one.getBean(BenchmarkService.class).files(run.id()).stream().map(RunFile::name).toList();
  }

  private static Run launch(ConfigurableApplicationContext machine, Release release) {
    TrainingSpec tiny =
        TrainingSpec.parse(
            """
            {"compute": {"engine": "libtorch"}, "length": {"epochs": %d}, "steps": {"batch": 4},
             "network": {"width": 2}, "input": {"size": 16}}
            """
                .formatted(1));
    return machine
        .getBean(BenchmarkService.class)
        .launch(release.divisionId(), List.of(tiny), Optional.of(WEIGHTS), collector)
        .getFirst();
  }

  private static void acceptAndJudgeAll() {
    List<PersonId> curators =
        Stream.of("first", "second")
            .map(
                name ->
                    one.getBean(AccountService.class)
                        .create(name, name, "correct horse battery", Set.of(Role.CURATOR))
                        .id())
            .toList();
    for (Clip clip : one.getBean(ClipService.class).withStatus(ClipStatus.PROPOSED)) {
      for (PersonId curator : curators) {
        one.getBean(ClipCheckService.class).accept(clip.id(), clip.estimatedEmotion(), curator);
      }
      one.getBean(SimulatedAnnotators.class).judge(clip);
    }
  }

  private static boolean prepared(Release release) {
    assertThat(jobOn(release.id().value()).status()).isNotEqualTo(JobStatus.FAILED);
    return one.getBean(ReleaseService.class).find(release.id()).orElseThrow().prepared();
  }

  private static Job jobOf(Run run) {
    return jobOn(run.id().value());
  }

  private static Job jobOn(java.util.UUID subject) {
    return one.getBean(JobService.class).latestFor(subject).orElseThrow();
  }

  /** The other one takes no jobs. */
  private static void only(ConfigurableApplicationContext machine) {
    both();
    (machine == one ? two : one).getBean(Scheduler.class).pause();
  }

  private static void both() {
    one.getBean(Scheduler.class).resume();
    two.getBean(Scheduler.class).resume();
  }

  @Test
  @Order(8)
  void storeAndDatabaseAgree() {
    Reconciler.Report report = two.getBean(Reconciler.class).run(true);

    assertThat(report.lines()).isEmpty();
    // of each film and its clips; a release and its run add theirs where the long trial made them
    assertThat(report.files()).isGreaterThanOrEqualTo(2 + 9 * 3);
  }

  private static ClipId propose(
      ConfigurableApplicationContext machine, long startMicros, long endMicros) {
    return machine
        .getBean(ClipService.class)
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
    return one.getBean(ClipService.class).find(id).orElseThrow();
  }

  private static ClipStatus status(ClipId id) {
    return clip(id).status();
  }

  private static Job job(ClipId clip) {
    return one.getBean(JobService.class).latestFor(clip.value()).orElseThrow();
  }

  /** The machines that have clips at hand which they made themselves. */
  private static Set<String> pickers() {
    Set<String> pickers = new TreeSet<>();
    for (String name : List.of("one", "two")) {
      for (String strip :
          one.getBean(JdbcClient.class)
              .sql("select strip_key from clip_provenance")
              .query(String.class)
              .list()) {
        Path file = folder.resolve(name).resolve("cache").resolve(strip.substring(0, 2));
        if (Files.exists(file.resolve(strip.substring(2)))) {
          pickers.add(name);
        }
      }
    }
    return pickers;
  }

  private static boolean isEmpty(ConfigurableApplicationContext machine) {
    try (var files = Files.list(machine.getBean(DataFolder.class).work())) {
      return files.allMatch(file -> file.getFileName().toString().startsWith("worker"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** That cut; children of other tests do something else. */
  private static List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(
            child ->
                child.info().commandLine().filter(line -> line.contains(" extract ")).isPresent())
        .toList();
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).until(condition);
  }
}
