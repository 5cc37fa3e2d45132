package org.tenfold.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.DfewLabel;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.Project;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/**
 * What a collector may cut, on either database. The movies have no file behind them: only the rules
 * are tried here.
 */
abstract class TwentyClipsContract extends ServerTest {
  @Autowired private ClipService clips;
  @Autowired private ClipCheckService checks;
  @Autowired private ClipRestores restores;
  @Autowired private ClipDescriptions descriptions;
  @Autowired private CutWithdrawals withdrawals;
  @Autowired private AnnotationService annotation;
  @Autowired private VoteLogCheck log;
  @Autowired private MovieService movies;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  @AfterEach
  void onePersonIsEnough() {
    given.collect(given.aProject(), Fixtures.SIMPLE);
  }

  @Test
  void the21stClipOfAMovieIsRefusedInWordsEvenWhenTwoCollectorsRace() throws Exception {
    given.aProject();
    PersonId first = given.a(Role.COLLECTOR);
    PersonId second = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(first);

    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      PersonId collector = i % 2 == 0 ? first : second;
      long start = i * 3_000_000L;
      attempts.add(() -> proposed(movie, start, collector));
    }
    int taken = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
        taken += attempt.get() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(20);
    assertThat(clips.ofMovie(movie))
        .filteredOn(clip -> clip.status() != ClipStatus.FAILED)
        .hasSizeLessThanOrEqualTo(20);
    assertThatThrownBy(() -> propose(movie, 400_000_000, 402_000_000, first))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("has given its 20 clips");
  }

  @Test
  void aRejectedClipGivesItsPlaceBackAndKeepsItsHistory() {
    given.aProject();
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    MovieId movie = given.aMovie(collector);
    for (int i = 0; i < 20; i++) {
      given.aCutClip(movie, collector);
    }
    ClipId unlucky = clips.ofMovie(movie).getFirst().id();

    checks.reject(unlucky, "two faces", curator);

    assertThat(propose(movie, 0, 2_000_000, collector).status()).isEqualTo(ClipStatus.CUTTING);
    assertThat(clips.find(unlucky).orElseThrow().rejection()).isEqualTo("two faces");
  }

  @Test
  void itsCollectorSaysOtherwiseWhatAClipShowsUntilItIsChecked() {
    given.aProject();
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    MovieId movie = given.aMovie(collector);
    ClipId clip = given.aCutClip(movie, collector);
    ClipId other = given.aCutClip(movie, collector);
    ClipTags tags = new ClipTags("Anna", "bridge");

    descriptions.describe(clip, DfewLabel.FEAR, tags, collector);

    assertThat(clips.find(clip).orElseThrow())
        .extracting(Clip::estimatedEmotion, Clip::tags)
        .containsExactly(DfewLabel.FEAR, tags);
    descriptions.describe(clip, DfewLabel.SAD, tags, collector);
    assertThatThrownBy(() -> descriptions.describe(other, DfewLabel.SAD, tags, collector))
        .hasMessageContaining("Anna");
    assertThatThrownBy(() -> descriptions.describe(clip, DfewLabel.SAD, tags, curator))
        .hasMessageContaining("Only its collector");
    checks.accept(clip, DfewLabel.SAD, curator);
    assertThatThrownBy(() -> descriptions.describe(clip, DfewLabel.SAD, tags, collector))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aRejectionIsTakenBackWhileTheMovieHasAPlaceAndMayBeRepeated() {
    given.aProject();
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    MovieId movie = given.aMovie(collector);
    ClipId clip = given.aCutClip(movie, collector);
    checks.reject(clip, "two faces", curator);

    restores.restore(clip, curator);

    assertThat(clips.find(clip).orElseThrow().status()).isEqualTo(ClipStatus.PROPOSED);
    assertThat(checks.rejections(5)).extracting(ClipCheck::clip).doesNotContain(clip);
    assertThat(checks.waiting(curator))
        .filteredOn(waiting -> waiting.clip().id().equals(clip))
        .singleElement()
        .satisfies(waiting -> assertThat(waiting.mine()).isTrue());
    assertThatThrownBy(() -> restores.restore(clip, curator)).isInstanceOf(InvalidInput.class);

    checks.reject(clip, "too dark", curator);
    assertThat(checks.rejections(5)).first().extracting(ClipCheck::reason).isEqualTo("too dark");
    for (int i = 0; i < 20; i++) {
      given.aCutClip(movie, collector);
    }
    assertThatThrownBy(() -> restores.restore(clip, curator))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("has given its 20 clips");
  }

  @Test
  void acceptingIsTakenBackUntilAnAnnotatorHasTheClipAndBothStayInTheLogs() {
    given.aProject();
    given.nobodyMustWatch();
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    PersonId annotator = given.a(Role.ANNOTATOR);
    given.forgetClips();
    ClipId clip = given.aCutClip(given.aMovie(collector), collector);
    checks.accept(clip, DfewLabel.FEAR, curator);

    restores.unaccept(clip, DfewLabel.HAPPY, curator);

    Clip waits = clips.find(clip).orElseThrow();
    assertThat(waits.status()).isEqualTo(ClipStatus.PROPOSED);
    assertThat(waits.estimatedEmotion()).isEqualTo(DfewLabel.HAPPY);
    assertThat(annotation.claim(annotator, 2)).isEmpty();
    assertThatThrownBy(() -> restores.unaccept(clip, DfewLabel.HAPPY, curator))
        .isInstanceOf(InvalidInput.class);

    checks.accept(clip, DfewLabel.FEAR, curator);
    assertThat(annotation.claim(annotator, 2)).hasSize(1);
    assertThatThrownBy(() -> restores.unaccept(clip, DfewLabel.HAPPY, curator))
        .hasMessageContaining("an annotator has this clip already");
    assertThat(clips.find(clip).orElseThrow().status()).isEqualTo(ClipStatus.ACCEPTED);
    assertThat(checks.history(clip)).hasSize(2);
    assertThat(log.run(clip)).isEmpty();
  }

  @Test
  void aCollectorTakesAClipBackUntilItIsCheckedAndMayHaveItCutAgain() {
    Project project = given.aProject();
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    MovieId movie = given.aMovie(collector);
    ClipId clip = given.aCutClip(movie, collector);

    assertThatThrownBy(() -> withdrawals.withdraw(clip, "", curator))
        .hasMessageContaining("Only its collector");
    withdrawals.withdraw(clip, "blurred", collector);

    Clip gone = clips.find(clip).orElseThrow();
    assertThat(gone.status()).isEqualTo(ClipStatus.REJECTED);
    assertThat(gone.rejection()).isEqualTo("blurred");
    assertThat(gone.cut()).as("what refers to files").isNull();
    assertThatThrownBy(() -> restores.restore(clip, curator))
        .hasMessageContaining("only they can have it cut again");

    withdrawals.undo(clip, collector);
    assertThat(clips.find(clip).orElseThrow().status()).isEqualTo(ClipStatus.CUTTING);
    withdrawals.withdraw(clip, "", collector); // while it is cut

    given.collect(project, CollectionRule.DFEW);
    ClipId checked = given.aCutClip(movie, collector);
    checks.accept(checked, DfewLabel.SAD, curator);
    assertThatThrownBy(() -> withdrawals.withdraw(checked, "", collector))
        .hasMessageContaining("was checked");
  }

  @Test
  void impossibleRangesAreRefusedInWords() {
    given.aProject();
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);

    assertThatThrownBy(() -> propose(movie, 5_000_000, 4_000_000, collector))
        .hasMessageContaining("out (O) must come after in (I)");
    assertThatThrownBy(() -> propose(movie, 599_000_000, 700_000_000, collector))
        .hasMessageContaining("beyond the movie, which is 600.000 s long");
    assertThatThrownBy(() -> propose(movie, 0, 50_000, collector))
        .hasMessageContaining("too short");
    assertThat(clips.ofMovie(movie)).isEmpty();
  }

  @Test
  void aClipIsCheckedOnceOnly() {
    given.aProject();
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    ClipId clip = given.aCutClip(given.aMovie(collector), collector);
    checks.accept(clip, DfewLabel.SURPRISE, curator);

    assertThatThrownBy(() -> checks.reject(clip, "no face", curator))
        .hasMessageContaining("checked this clip meanwhile");

    assertThat(clips.find(clip).orElseThrow().estimatedEmotion()).isEqualTo(DfewLabel.SURPRISE);
  }

  @Test
  void theLastPlaceGoesToOneOfTwoCollectorsWhoAskAtOnce() throws Exception {
    PersonId first = given.a(Role.COLLECTOR);
    PersonId second = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(first);
    for (int i = 0; i < 19; i++) {
      given.aCutClip(movie, first);
    }

    assertThat(
            race(
                () -> propose(movie, 0, 2_000_000, first),
                () -> propose(movie, 3_000_000, 5_000_000, second)))
        .as("refusals")
        .singleElement()
        .asString()
        .contains("has given its 20 clips");
  }

  @Test
  void theSamePersonInTheSameSceneCountsOnceEvenWhenTwoCollectorsRace() throws Exception {
    PersonId first = given.a(Role.COLLECTOR);
    PersonId second = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(first);

    assertThat(
            race(
                () -> propose(movie, 0, new ClipTags("Thom", "bridge"), first),
                () -> propose(movie, 9_000_000, new ClipTags(" thom ", "Bridge"), second)))
        .singleElement()
        .asString()
        .contains("the same person in the same scene counts once");

    assertThat(propose(movie, 20_000_000, new ClipTags("Thom", "street"), second).status())
        .isEqualTo(ClipStatus.CUTTING);
    ClipId taken = clips.ofMovie(movie).getFirst().id();
    jdbc.sql(
            """
            update clip set status = 'PROPOSED', media_key = 'k', poster_key = 'k', frames = 1, fps = 24,
              duration_us = 1
            where id = :id
            """)
        .param("id", taken.value())
        .update();
    checks.reject(taken, "two faces", given.a(Role.CURATOR));

    assertThat(propose(movie, 0, new ClipTags("Thom", "bridge"), first).status())
        .as("after a rejection")
        .isEqualTo(ClipStatus.CUTTING);
  }

  @Test
  void tagsAndLengthsAreAskedForAsTheRuleSays() {
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);
    given.collect(given.aProject(), new CollectionRule(1, 1_000, 4_000, true, 1));

    assertThatThrownBy(() -> propose(movie, 0, 2_000_000, collector))
        .hasMessageContaining("Name the person and the scene");
    assertThatThrownBy(() -> propose(movie, 0, 900_000, collector))
        .hasMessage("The range is too short: a clip lasts at least 1 s in this project.");
    assertThatThrownBy(() -> propose(movie, 0, 4_100_000, collector))
        .hasMessage("The range is too long: a clip lasts at most 4 s in this project.");

    propose(movie, 0, new ClipTags("Celia", "street"), collector);
    assertThatThrownBy(() -> propose(movie, 0, new ClipTags("Thom", "street"), collector))
        .hasMessageContaining("has given its 1 clip");
  }

  @Test
  void anAssignedMovieIsCutByItsCollectorOnly() {
    PersonId owner = given.a(Role.COLLECTOR);
    PersonId other = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(owner);
    movies.assign(movie, Optional.of(owner));

    assertThatThrownBy(() -> propose(movie, 0, 2_000_000, other))
        .hasMessageContaining("is assigned to another collector");

    assertThat(propose(movie, 0, 2_000_000, owner).status()).isEqualTo(ClipStatus.CUTTING);
  }

  @Test
  void byDefaultASecondPersonMustAgreeWhoIsNeitherTheFirstNorTheCollector() {
    Project project = given.aProject();
    PersonId collector =
        given.aPerson("cuts-and-checks-" + System.nanoTime(), Role.COLLECTOR, Role.CURATOR);
    PersonId first = given.a(Role.CURATOR);
    PersonId second = given.a(Role.CURATOR);
    given.collect(project, CollectionRule.DFEW);
    ClipId clip = given.aCutClip(given.aMovie(collector), collector);

    assertThatThrownBy(() -> checks.accept(clip, DfewLabel.SAD, collector))
        .hasMessageContaining("two other people check it");
    assertThat(checks.accept(clip, DfewLabel.SAD, first)).isFalse();
    assertThatThrownBy(() -> checks.accept(clip, DfewLabel.SAD, first))
        .hasMessageContaining("a second person must agree");
    assertThat(clips.find(clip).orElseThrow().status()).isEqualTo(ClipStatus.PROPOSED);
    assertThat(checks.accept(clip, DfewLabel.FEAR, second)).isTrue();

    assertThat(clips.find(clip).orElseThrow().status()).isEqualTo(ClipStatus.ACCEPTED);
    assertThat(checks.history(clip))
        .extracting(ClipCheck::by, ClipCheck::verdict, ClipCheck::estimate)
        .containsExactly(
            tuple(first, ClipCheck.Verdict.ACCEPT, DfewLabel.SAD),
            tuple(second, ClipCheck.Verdict.ACCEPT, DfewLabel.FEAR));
  }

  @Test
  void twoYesesAtOnceMakeOneAcceptedClip() throws Exception {
    PersonId collector = given.a(Role.COLLECTOR);
    given.collect(given.aProject(), CollectionRule.DFEW);
    ClipId clip = given.aCutClip(given.aMovie(collector), collector);
    PersonId first = given.a(Role.CURATOR);
    PersonId second = given.a(Role.CURATOR);

    assertThat(
            race(
                () -> checks.accept(clip, DfewLabel.SAD, first),
                () -> checks.accept(clip, DfewLabel.SAD, second)))
        .isEmpty();

    assertThat(clips.find(clip).orElseThrow().status()).isEqualTo(ClipStatus.ACCEPTED);
  }

  @Test
  void oneRejectionIsEnoughAndItsHistoryStays() {
    PersonId collector = given.a(Role.COLLECTOR);
    given.collect(given.aProject(), CollectionRule.DFEW);
    ClipId clip = given.aCutClip(given.aMovie(collector), collector);
    checks.accept(clip, DfewLabel.SAD, given.a(Role.CURATOR));

    checks.reject(clip, "no face", given.a(Role.CURATOR));

    assertThat(clips.find(clip).orElseThrow().status()).isEqualTo(ClipStatus.REJECTED);
    assertThat(checks.history(clip))
        .extracting(ClipCheck::verdict)
        .containsExactly(ClipCheck.Verdict.ACCEPT, ClipCheck.Verdict.REJECT);
    assertThat(checks.rejections(5)).first().extracting(ClipCheck::reason).isEqualTo("no face");
  }

  /** Does both at the same time and returns what was refused. */
  private static List<String> race(Callable<?> one, Callable<?> other) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    List<String> refusals = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both = new ArrayList<>();
      for (Callable<?> attempt : List.of(one, other)) {
        both.add(
            threads.submit(
                () -> {
                  together.await();
                  return attempt.call();
                }));
      }
      for (Future<?> attempt : both) {
        try {
          attempt.get();
        } catch (ExecutionException refused) {
          assertThat(refused.getCause()).isInstanceOf(InvalidInput.class);
          refusals.add(refused.getCause().getMessage());
        }
      }
    }
    return refusals;
  }

  private Clip propose(MovieId movie, long start, long end, PersonId collector) {
    return clips.propose(
        new ClipProposal(movie, start, end, DfewLabel.HAPPY, ClipTags.NONE), collector);
  }

  private Clip propose(MovieId movie, long start, ClipTags tags, PersonId collector) {
    return clips.propose(
        new ClipProposal(movie, start, start + 2_000_000, DfewLabel.HAPPY, tags), collector);
  }

  private boolean proposed(MovieId movie, long start, PersonId collector) {
    try {
      propose(movie, start, start + 2_000_000, collector);
      return true;
    } catch (InvalidInput refused) {
      return false;
    }
  }
}
