package org.tenfold.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipTags;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobContexts;
import org.tenfold.job.JobId;
import org.tenfold.job.JobService;
import org.tenfold.label.DfewLabel;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.Project;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/**
 * The demo's script from whatever state it finds. The two movies have no file behind them: a thread
 * of the test says at once that a clip is cut.
 */
@Tag("slow")
class DemoFillJobTest extends ServerTest {
  @Autowired private DemoFillJob filling;
  @Autowired private DemoAccounts accounts;
  @Autowired private ClipService clips;
  @Autowired private MovieService movies;
  @Autowired private ClipCheckService checks;
  @Autowired private JobService jobs;
  @Autowired private LiveAgreements live;
  @Autowired private JdbcClient jdbc;

  private Project project;
  private MovieId portrait;
  private MovieId bridge;

  @BeforeEach
  void bundledMovies() {
    project = given.aProject();
    given.collect(project, CollectionRule.DEMO);
    given.forgetClips();
    accounts.open();
    portrait = aMovie("pyfeat_WolfgangLanger_Pexels.mp4", 19_686_333);
    bridge = aMovie("tears_of_steel_bridge_12s.mp4", 11_933_333);
  }

  @AfterEach
  void asOtherTestsExpect() {
    given.collect(project, Fixtures.SIMPLE);
    given.forgetClips();
    jdbc.sql("update movie set file_name = 'movie.mp4' where id in (:movies)")
        .param("movies", List.of(portrait.value(), bridge.value()))
        .update();
  }

  @Test
  void theWholeScriptIsCutCheckedAndJudgedAndASecondTimeChangesNothing() throws Exception {
    assertThat(fill()).isEqualTo("Simulated annotators have judged 35 clips.");

    assertThat(accepted()).hasSize(35);
    assertThat(simulatedVotes()).isEqualTo(350);
    assertThat(fill()).isEqualTo("Simulated annotators have judged 35 clips.");
    assertThat(accepted()).hasSize(35);
    assertThat(simulatedVotes()).isEqualTo(350);
  }

  @Test
  void clipsCutByHandDoNotStandInTheWayAndKeepTheirPlace() throws Exception {
    Clip byHand = cutByHand(portrait, 0, 3_000_000, accounts.collector().id());
    nowCut();
    checks.accept(byHand.id(), DfewLabel.SAD, accounts.curator().id());

    assertThat(fill()).isEqualTo("Simulated annotators have judged 36 clips.");
    assertThat(accepted()).hasSize(36).extracting(Clip::id).contains(byHand.id());
  }

  @Test
  void aMovieWithoutPlacesGivesWhatItHasAndTheEndSaysWhy() throws Exception {
    given.collect(project, Fixtures.SIMPLE);
    for (int i = 0; i < 17; i++) {
      cutByHand(portrait, i * 1_000_000L, i * 1_000_000L + 900_000, accounts.collector().id());
    }

    assertThat(fill())
        .isEqualTo(
            "Simulated annotators have judged 18 clips. The rules of now kept 17 clips of the"
                + " script out: \"Movie\" has given its 20 clips, the most from one movie in this"
                + " project. Go on with another movie.");
    assertThat(accepted())
        .filteredOn(clip -> clip.movieId().equals(portrait))
        .extracting(Clip::estimatedEmotion)
        .as("what fits is of as many emotions as can be")
        .containsExactlyInAnyOrder(DfewLabel.SAD, DfewLabel.FEAR, DfewLabel.DISGUST);
  }

  @Test
  void aStricterRuleAndAnotherOwnerOfTheMovieDoNotStopIt() throws Exception {
    given.collect(project, new CollectionRule(40, 200, 60_000, true, 2));
    PersonId owner = given.a(Role.COLLECTOR);
    movies.assign(portrait, Optional.of(owner));

    assertThat(fill()).isEqualTo("Simulated annotators have judged 35 clips.");
    assertThat(accepted())
        .filteredOn(clip -> clip.movieId().equals(portrait))
        .extracting(Clip::collectorId)
        .containsOnly(owner);
  }

  @Test
  void itGoesOnAfterAFailureAndLeavesWhatPeopleRejected() throws Exception {
    List<DemoClips.Planned> plan = DemoClips.plan("pyfeat_WolfgangLanger_Pexels.mp4", 19.686333);
    Clip rejected = cutByHand(portrait, plan.get(0));
    nowCut();
    checks.reject(rejected.id(), "hand before the face", given.a(Role.CURATOR));
    Clip failed = cutByHand(portrait, plan.get(1));
    jdbc.sql("update clip set status = 'FAILED', place = null where id = :id")
        .param("id", failed.id().value())
        .update();
    jdbc.sql("update job set status = 'FAILED' where subject = :id")
        .param("id", failed.id().value())
        .update();

    assertThat(fill()).isEqualTo("Simulated annotators have judged 34 clips.");
    assertThat(clips.find(rejected.id()).orElseThrow().status()).isEqualTo(ClipStatus.REJECTED);
    assertThat(clips.find(failed.id()).orElseThrow().status()).isEqualTo(ClipStatus.ACCEPTED);
  }

  private String fill() throws Exception {
    JobId id = jobs.submit(DemoFillJob.KIND, project.id().value(), Message.text("fill"), null);
    Job job = jobs.find(id).orElseThrow();
    List<String> said = new ArrayList<>();
    Thread cutter = Thread.ofVirtual().start(this::cutWhatComes);
    try {
      filling.run(job, JobContexts.toldTo(said));
    } finally {
      cutter.interrupt();
      cutter.join();
    }
    return said.getLast();
  }

  private void cutWhatComes() {
    while (!Thread.currentThread().isInterrupted()) {
      nowCut();
      try {
        Thread.sleep(50);
      } catch (InterruptedException ended) {
        return;
      }
    }
  }

  private void nowCut() {
    jdbc.sql(
            """
            update clip set status = 'PROPOSED', media_key = replace(cast(id as varchar), '-', ''),
              poster_key = replace(cast(id as varchar), '-', ''), frames = 48, fps = 24, duration_us = 2000000
            where status = 'CUTTING'
            """)
        .update();
  }

  private Clip cutByHand(MovieId movie, DemoClips.Planned plan) {
    return cutByHand(
        movie,
        Math.round(plan.start() * 1e6),
        Math.round(plan.end() * 1e6),
        accounts.collector().id());
  }

  private Clip cutByHand(MovieId movie, long start, long end, PersonId by) {
    ClipId id =
        clips.propose(new ClipProposal(movie, start, end, DfewLabel.SAD, ClipTags.NONE), by).id();
    return clips.find(id).orElseThrow();
  }

  private List<Clip> accepted() {
    return clips.withStatus(ClipStatus.ACCEPTED);
  }

  private long simulatedVotes() {
    live.forget();
    return live.now(VoteSource.SIMULATION).figures().votes();
  }

  private MovieId aMovie(String fileName, long micros) {
    MovieId id = given.aMovie(accounts.collector().id());
    jdbc.sql(
            """
            update movie set file_name = :name, duration_us = :micros, title = 'Movie' where id = :id
            """)
        .param("name", fileName)
        .param("micros", micros)
        .param("id", id.value())
        .update();
    return id;
  }
}
