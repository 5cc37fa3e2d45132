package org.tenfold.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipTags;
import org.tenfold.clip.takedown.AskedBy;
import org.tenfold.clip.takedown.Takedown;
import org.tenfold.clip.takedown.Takedowns;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.job.JobContexts;
import org.tenfold.job.JobHandler;
import org.tenfold.job.JobService;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Reconciler;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.release.description.ReleaseDescription;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;
import org.tenfold.training.trace.FoldFeatures;

/** What may be done with a release that is there: it is described, and what it shows taken down. */
abstract class TakedownContract extends ServerTest {
  @Autowired private ReleaseService releases;
  @Autowired private ReleaseAdministration administration;
  @Autowired private AnnotationService annotation;
  @Autowired private Takedowns takedowns;
  @Autowired private ClipService clips;
  @Autowired private MovieService movies;
  @Autowired private MediaStore store;
  @Autowired private DataFolder data;
  @Autowired private Reconciler reconciler;
  @Autowired private VoteLogCheck log;
  @Autowired private JobService jobs;
  @Autowired private List<JobHandler> handlers;
  @Autowired private JdbcClient jdbc;

  private PersonId admin;
  private MovieId movie;
  private MovieId other;
  private final List<ClipId> cut = new ArrayList<>();
  private Release release;

  @BeforeEach
  void aReleaseOfThreeClipsOfTwoMovies() {
    given.forgetClips();
    given.nobodyMustWatch();
    admin = given.a(Role.ADMIN);
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    movie = given.aMovie(collector);
    other = given.aMovie(collector);
    cut.clear();
    for (MovieId of : List.of(movie, movie, other)) {
      cut.add(given.anAcceptedClip(of, collector, curator));
    }
    store("movie", movie.value(), "media_key", "poster_key");
    store("movie", other.value(), "media_key", "poster_key");
    cut.forEach(clip -> store("clip", clip.value(), "media_key", "poster_key"));
    for (int person = 0; person < 10; person++) {
      PersonId judge = given.a(Role.ANNOTATOR);
      for (int clip = 0; clip < cut.size(); clip++) {
        var assignment = annotation.next(judge).orElseThrow();
        annotation.vote(assignment.token(), judge, Fixtures.aVote(DfewLabel.HAPPY));
      }
    }
    release = releases.freeze("Of " + UUID.randomUUID(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
    for (ReleasedClip clip : releases.clips(release.id())) {
      jdbc.sql(
              """
              update release_clip set frames = 48, useful_frames = 48, fold = :fold, frames_key = :key
              where release_id = :release and number = :number
              """)
          .param("fold", 1 + clip.number() % 2)
          .param("key", stored())
          .param("release", release.id().value())
          .param("number", clip.number())
          .update();
    }
    jdbc.sql("update release set prepared = true, frame_recipe = '{}' where id = :id")
        .param("id", release.id().value())
        .update();
    release = releases.find(release.id()).orElseThrow();
  }

  @Test
  void aMovieGoesWithAllThatShowsItAndItsVotesStay() throws Exception {
    Path folder = releases.folder(release);
    List<String> shown = keysOfMovie();
    List<String> kept = keysOf("clip", cut.get(2).value());
    assertThat(shown).hasSizeGreaterThan(7).allSatisfy(key -> assertThat(store.path(key)).exists());

    Takedown takedown =
        takedowns.takeMovie(movie, AskedBy.OWNER, "The rights were never ours.", admin);
    run(takedown);

    assertThat(shown).allSatisfy(key -> assertThat(store.path(key)).doesNotExist());
    assertThat(kept).allSatisfy(key -> assertThat(store.path(key)).exists());
    assertThat(folder).doesNotExist();
    assertThat(jdbc.sql("select count(*) from vote").query(Integer.class).single()).isEqualTo(30);
    assertThat(log.run().whole()).isTrue();
    assertThat(reconciler.run(false).missing().keySet()).doesNotContainAnyElementsOf(shown);
    assertThat(ContentHash.of(releases.clips(release.id()), LabelSet.DFEW).hex())
        .isEqualTo(release.contentHash());
    assertThat(releases.withdrawn(release.id())).hasSize(2);
  }

  @Test
  void whatLeavesOfAReleaseNoLongerShowsAClipAndSaysSo() throws Exception {
    int number = clips.find(cut.getFirst()).orElseThrow().number();
    Path before = releases.folder(release);
    assertThat(pictures(before, number)).exists();

    run(takedowns.takeClip(cut.getFirst(), AskedBy.PERSON, "Does not want to be seen.", admin));

    Path after = releases.folder(release);
    assertThat(pictures(after, number)).doesNotExist();
    assertThat(after.resolve("Annotation").resolve("withdrawn.csv"))
        .content()
        .startsWith("clip,taken_down_at\n" + number + ",");
    assertThat(after.resolve("Annotation").resolve("annotation.csv"))
        .content()
        .contains("," + number + ",");
    try (var splits = Files.walk(after.resolve("EmoLabel_DataSplit"))) {
      for (Path split : splits.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllLines(split)).doesNotContain(number + ",1");
      }
    }
  }

  @Test
  void whatARunSawInAClipGoesWithIt() throws Exception {
    UUID run = aRun();
    List<String> names =
        cut.stream().map(clip -> "" + clips.find(clip).orElseThrow().number()).toList();
    Path made = Files.createTempDirectory(data.work(), "features");
    new FoldFeatures(1, names, new float[][] {{1, 2}, {3, 4}, {5, 6}}).write(made);
    String before = store.adopt(made.resolve("fold-1.features.safetensors"));
    jdbc.sql(
            """
            insert into run_file (run_id, name, file_key, bytes)
            values (:run, 'fold-1.features.safetensors', :key, 1)
            """)
        .param("run", run)
        .param("key", before)
        .update();

    run(takedowns.takeClip(cut.get(1), AskedBy.PERSON, "Does not want to be seen.", admin));

    String after =
        jdbc.sql("select file_key from run_file where run_id = :run")
            .param("run", run)
            .query(String.class)
            .single();
    FoldFeatures left = FoldFeatures.read(store.path(after));
    assertThat(left.clips()).containsExactly(names.get(0), names.get(2));
    assertThat(left.rows()[1]).containsExactly(5, 6);
    assertThat(store.path(before)).doesNotExist();
    assertThat(jdbc.sql("select sha256 from removed_file").query(String.class).list())
        .contains(before);
    jdbc.sql("delete from run_file where run_id = :run").param("run", run).update();
    jdbc.sql("delete from benchmark_run where id = :run").param("run", run).update();
  }

  @Test
  void nothingIsCutFromAMovieThatIsGoneAndNobodyIsAskedAboutItsClips() {
    takedowns.takeMovie(movie, AskedBy.OWNER, "The rights were never ours.", admin);

    PersonId judge = given.a(Role.ANNOTATOR);
    assertThat(annotation.next(judge)).isEmpty();
    assertThat(movies.find(movie).orElseThrow().takenDownAt()).isPresent();
    assertThatThrownBy(
            () ->
                clips.propose(
                    new ClipProposal(movie, 0, 2_000_000, DfewLabel.SAD, ClipTags.NONE), admin))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("was taken down");
  }

  @Test
  void aTakedownNeedsAReason() {
    assertThatThrownBy(() -> takedowns.takeMovie(movie, AskedBy.LAB, "  ", admin))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Say why");
    assertThat(releases.withdrawn(release.id())).isEmpty();
  }

  @Test
  void aReleaseIsRenamedNotedArchivedAndDeletedOnlyWhenNothingRestsOnIt() {
    ReleaseDescription said =
        ReleaseDescription.NONE.saying("A note.", "CC BY 4.0", "Terms.", "us@lab.example");
    String name = "Another name " + UUID.randomUUID();
    administration.describe(release.id(), name, said);
    administration.archive(release.id());

    assertThat(releases.find(release.id()).orElseThrow().name()).isEqualTo(name);
    assertThat(administration.description(release.id()).archived()).isTrue();
    administration.bringBack(release.id());
    assertThat(administration.description(release.id())).isEqualTo(said);

    UUID run = aRun();
    assertThatThrownBy(() -> administration.delete(release.id()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Archive it instead");
    jdbc.sql("delete from benchmark_run where id = :id").param("id", run).update();
    jdbc.sql("update job set status = 'CANCELLED' where subject = :id")
        .param("id", release.id().value())
        .update();
    administration.delete(release.id());
    assertThat(releases.find(release.id())).isEmpty();
  }

  private UUID aRun() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into benchmark_run (id, release_id, spec, created_by) values (:id, :release, '{}', :by)
            """)
        .param("id", id)
        .param("release", release.id().value())
        .param("by", admin.value())
        .update();
    return id;
  }

  private void run(Takedown takedown) throws Exception {
    var job = jobs.latestFor(takedown.id()).orElseThrow();
    handlers.stream()
        .filter(handler -> handler.kind().equals(job.kind()))
        .findFirst()
        .orElseThrow()
        .run(job, JobContexts.nobodyWatches());
  }

  /** Names files that are there in these columns of a row. */
  private void store(String table, UUID id, String... columns) {
    for (String column : columns) {
      jdbc.sql("update %s set %s = :key where id = :id".formatted(table, column))
          .param("key", stored())
          .param("id", id)
          .update();
    }
  }

  /** A ZIP without pictures, as good as any file. */
  private String stored() {
    try {
      Path file = Files.createTempFile(data.work(), "file", null);
      Path folder = Files.createTempDirectory(data.work(), "pictures");
      Files.writeString(folder.resolve("1.jpg"), UUID.randomUUID().toString());
      FrameArchive.pack(folder, file);
      return store.adopt(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> keysOf(String table, UUID id) {
    return jdbc.sql("select media_key, poster_key from %s where id = :id".formatted(table))
        .param("id", id)
        .query((row, index) -> List.of(row.getString(1), row.getString(2)))
        .single();
  }

  private List<String> keysOfMovie() {
    List<String> keys = new ArrayList<>(keysOf("movie", movie.value()));
    for (ClipId clip : cut.subList(0, 2)) {
      keys.addAll(keysOf("clip", clip.value()));
      keys.add(
          jdbc.sql("select frames_key from release_clip where clip_id = :clip")
              .param("clip", clip.value())
              .query(String.class)
              .single());
    }
    return keys;
  }

  private static Path pictures(Path folder, int number) {
    return folder.resolve("Clip").resolve("clip_224x224_16f").resolve(FrameArchive.folder(number));
  }
}
