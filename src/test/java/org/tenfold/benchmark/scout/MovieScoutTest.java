package org.tenfold.benchmark.scout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.run.RunFile;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.cli.CommandRun;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipTags;
import org.tenfold.clip.scout.Scout;
import org.tenfold.clip.scout.ScoutedRange;
import org.tenfold.clip.scout.Scouting;
import org.tenfold.clip.scout.Suggestion;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.job.JobContexts;
import org.tenfold.job.JobService;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.media.MediaStore;
import org.tenfold.media.TestVideos;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.SceneAnalysis;
import org.tenfold.movie.Shot;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;
import org.tenfold.training.TinyDataset;

/** From a run that looks through a movie to the releases that tell of it. */
@Tag("slow")
class MovieScoutTest extends ServerTest {
  private static final Set<Label> RARE = Set.of(DfewLabel.DISGUST, DfewLabel.FEAR);
  private static final List<Double> FEARFUL = List.of(.1, .1, .1, .1, .1, .1, .4);
  private static final List<Double> GLAD = List.of(.9, .02, .02, .02, .02, .01, .01);

  @Autowired private MovieScouts scouts;
  @Autowired private ScoutMovieJob job;
  @Autowired private Scouting scouting;
  @Autowired private SceneAnalysis scenes;
  @Autowired private ClipService clips;
  @Autowired private AnnotationService annotation;
  @Autowired private ReleaseService releases;
  @Autowired private RunStore runs;
  @Autowired private MediaStore store;
  @Autowired private JobService jobs;
  @Autowired private JdbcClient jdbc;

  @TempDir Path folder;

  private PersonId admin;
  private PersonId collector;
  private RunId run;

  @BeforeEach
  void aFinishedRun() {
    given.forgetClips();
    given.nobodyMustWatch();
    scouts.end();
    admin = given.a(Role.ADMIN);
    collector = given.a(Role.COLLECTOR);
    UUID release = UUID.randomUUID();
    jdbc.sql(
            """
            insert into release (id, project_id, name, panel, votes_per_clip, label_threshold, folds, content_hash,
              clips, labelled, created_by)
            values (:id, :project, :name, 'HUMAN', 10, 6, 5, 'a hash of twelve or more', 0, 0, :by)
            """)
        .param("id", release)
        .param("project", given.aProject().id().value())
        .param("name", release.toString())
        .param("by", admin.value())
        .update();
    run = RunId.next();
    jdbc.sql(
            """
            insert into benchmark_run (id, release_id, spec, created_by, finished_at)
            values (:id, :release, :spec, :by, current_timestamp)
            """)
        .param("id", run.value())
        .param("spec", "{\"network\": {\"width\": 2}, \"input\": {\"size\": 16}}")
        .param("release", release)
        .param("by", admin.value())
        .update();
  }

  /** A finished run without predictions is none that other pages can count. */
  @AfterEach
  void reopen() {
    scouts.end();
    jdbc.sql("update benchmark_run set finished_at = null").update();
  }

  @Test
  void rangesOfWhichNothingIsCutAreJudgedInAJob() throws IOException {
    train();
    MovieId movie = aMovieWithAFace();
    jdbc.sql("update benchmark_run set finished_at = current_timestamp").update();

    scouts.begin(run, RARE, admin);
    assertThat(scouts.current()).contains(new Scout(run.value(), RARE));
    job.run(
        jobs.latestFor(ScoutMovieJob.KIND, movie.value()).orElseThrow(),
        JobContexts.nobodyWatches());

    List<ScoutedRange> found = scouting.of(movie);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().startMicros()).isEqualTo(500_000);
    assertThat(found.getFirst().probabilities().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-6));

    MovieId later = given.aMovie(collector);
    scenes.found(later, List.of(), new Movie.Strip("0".repeat(64), 1_000_000, 1));
    scouts.goOn();
    assertThat(jobs.latestFor(ScoutMovieJob.KIND, later.value())).isPresent();

    scouts.end();
    assertThat(scouts.current()).isEmpty();
  }

  private void train() throws IOException {
    Path output = folder.resolve("run");
    CommandRun trained =
        CommandRun.of(
            "train",
            "--engine",
            "dl4j",
            "--data",
            TinyDataset.write(folder.resolve("data")),
            "--output",
            output,
            "--fold",
            1,
            "--epochs",
            1,
            "--batch",
            4,
            "--width",
            2,
            "--size",
            16);
    assertThat(trained.exit()).as(trained.err()).isZero();
    for (String name : List.of("run.json", "fold-1.safetensors")) {
      long bytes = Files.size(output.resolve(name));
      runs.insert(run, new RunFile(name, store.adopt(output.resolve(name)), bytes));
    }
  }

  private MovieId aMovieWithAFace() throws IOException {
    MovieId movie = given.aMovie(collector);
    Path copy = folder.resolve("movie.mp4");
    Files.copy(
        TestVideos.path("pyfeat_single_face.mp4"), copy, StandardCopyOption.REPLACE_EXISTING);
    String key = store.adopt(copy);
    jdbc.sql("update movie set media_key = :key where id = :id")
        .param("key", key)
        .param("id", movie.value())
        .update();
    scenes.found(
        movie,
        List.of(new Shot(0, 2_500_000, List.of(new Shot.Range(500_000, 2_000_000)))),
        new Movie.Strip(key, 1_000_000, 1));
    return movie;
  }

  @Test
  void aClipKeepsWhetherANetworkExpectedSomethingWhereItLies() {
    MovieId movie = given.aMovie(collector);
    scouting.appoint(given.aProject().id(), new Scout(run.value(), RARE), admin);
    scouting.found(
        movie,
        run.value(),
        List.of(
            new ScoutedRange(10_000_000, 14_000_000, FEARFUL),
            new ScoutedRange(20_000_000, 24_000_000, GLAD)));

    ClipId expected = propose(movie, 11, 14);
    ClipId half = propose(movie, 4, 9.9);
    ClipId glad = propose(movie, 20, 24);

    assertThat(scouting.suggested().get(expected)).isEqualTo(new Suggestion(run.value(), 0.5));
    assertThat(scouting.suggested()).doesNotContainKeys(half, glad);
    scouting.dismiss(given.aProject().id());
    assertThat(scouting.suggested()).containsKey(expected);
    assertThat(scouting.suggested()).doesNotContainKey(propose(movie, 10, 13));
  }

  private ClipId propose(MovieId movie, double start, double end) {
    return clips
        .propose(
            new ClipProposal(
                movie,
                Math.round(start * 1e6),
                Math.round(end * 1e6),
                DfewLabel.FEAR,
                new ClipTags("person " + start, "scene " + start)),
            collector)
        .id();
  }

  @Test
  void aReleaseTellsWhichClipsWereSuggestedAndAnnotatorsNeverHearOfIt() throws IOException {
    PersonId curator = given.a(Role.CURATOR);
    MovieId movie = given.aMovie(collector);
    ClipId suggested = given.anAcceptedClip(movie, collector, curator);
    given.anAcceptedClip(given.aMovie(collector), collector, curator);
    scouting.appoint(given.aProject().id(), new Scout(run.value(), RARE), admin);
    scouting.found(movie, run.value(), List.of(new ScoutedRange(0, 2_000_000, FEARFUL)));
    scouting.cut(suggested, given.aProject().id(), movie, 0, 2_000_000);

    for (int person = 0; person < 10; person++) {
      PersonId annotator = given.a(Role.ANNOTATOR);
      for (Assignment held : annotation.claim(annotator, 2)) {
        assertThat(held.toString()).doesNotContainIgnoringCase("suggest").doesNotContain("0.5");
        annotation.vote(held.token(), annotator, Fixtures.aVote(DfewLabel.FEAR));
      }
    }
    Release release =
        releases.freeze("with suggestions " + run.value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);

    int number = clips.find(suggested).orElseThrow().number();
    assertThat(releases.suggestions(release.id()))
        .containsExactly(Map.entry(number, new Suggestion(run.value(), 0.5)));
  }

  @Test
  void onlyAFinishedRunWithSomethingToLookForIsAppointed() {
    assertThatThrownBy(() -> scouts.begin(RunId.next(), RARE, admin))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> scouts.begin(run, Set.of(), admin))
        .hasMessageContaining("Choose at least one emotion");
    assertThat(scouts.current()).isEmpty();
  }
}
