package org.tenfold.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.AccountService;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.ClipId;
import org.tenfold.emotion.Emotion;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.ServerTest;

/** Exactly ten votes a clip, by ten different people, on either database. */
abstract class TenVotesContract extends ServerTest {
  @Autowired private AnnotationService annotation;
  @Autowired private VoteLedger ledger;
  @Autowired private AccountService accounts;
  @Autowired private JdbcClient jdbc;

  private PersonId collector;
  private PersonId curator;
  private MovieId movie;

  @BeforeEach
  void aFilm() {
    jdbc.sql("delete from vote").update();
    jdbc.sql("delete from slot").update();
    jdbc.sql("delete from clip").update();
    given.aProject();
    collector = given.a(Role.COLLECTOR);
    curator = given.a(Role.CURATOR);
    movie = given.aMovie(collector);
  }

  @Test
  void votesNeverExceedTenUnderRacingClaims() throws Exception {
    List<ClipId> judged =
        IntStream.range(0, 6)
            .mapToObj(i -> given.anAcceptedClip(movie, collector, curator))
            .toList();
    List<PersonId> annotators =
        IntStream.range(0, 14).mapToObj(i -> given.a(Role.ANNOTATOR)).toList();

    List<Callable<Integer>> tabs = new ArrayList<>();
    for (PersonId annotator : annotators) {
      // two tabs each
      tabs.add(() -> voteUntilNothingIsLeft(annotator));
      tabs.add(() -> voteUntilNothingIsLeft(annotator));
    }
    int accepted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (Future<Integer> tab : threads.invokeAll(tabs)) {
        accepted += tab.get();
      }
    }

    assertThat(accepted).isEqualTo(10 * judged.size());
    for (ClipId clip : judged) {
      assertThat(ledger.votesOn(clip, Panel.HUMAN)).hasSize(10);
      assertThat(ledger.votesOn(clip, Panel.HUMAN).stream().map(GivenVote::annotator))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aCollectorNeverJudgesTheirOwnClip() {
    PersonId both =
        given.aPerson(
            "both" + UUID.randomUUID().toString().substring(0, 8), Role.COLLECTOR, Role.ANNOTATOR);
    given.anAcceptedClip(movie, both, curator);

    assertThat(annotation.next(both)).isEmpty();
    assertThat(annotation.next(given.a(Role.ANNOTATOR))).isPresent();
  }

  @Test
  void aReloadShowsTheClipHeldBefore() {
    given.anAcceptedClip(movie, collector, curator);
    given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);

    Optional<Assignment> first = annotation.next(annotator);

    assertThat(annotation.next(annotator)).isEqualTo(first);
  }

  @Test
  void aVoteSentTwiceCountsOnce() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    Assignment assignment = annotation.next(annotator).orElseThrow();
    Vote vote = vote(Emotion.SAD);

    annotation.vote(assignment, annotator, vote);
    annotation.vote(assignment, annotator, vote);

    assertThat(ledger.votesOn(clip, Panel.HUMAN))
        .extracting(GivenVote::emotion)
        .containsExactly(Emotion.SAD);
  }

  @Test
  void aVoteAfterTheHoldWentToAnotherIsRefusedAndTheOtherKeepsTheSlot() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    jdbc.sql("delete from slot where clip_id = :clip and slot_no > 1")
        .param("clip", clip.value())
        .update();
    PersonId slow = given.a(Role.ANNOTATOR);
    PersonId quick = given.a(Role.ANNOTATOR);
    Assignment held = annotation.next(slow).orElseThrow();
    jdbc.sql(
            "update slot set held_until = current_timestamp - interval '1' second where state = 'HELD'")
        .update();
    Assignment taken = annotation.next(quick).orElseThrow();

    assertThatThrownBy(() -> annotation.vote(held, slow, vote(Emotion.HAPPY)))
        .isInstanceOf(LateVoteException.class);
    annotation.vote(taken, quick, vote(Emotion.FEAR));

    assertThat(ledger.votesOn(clip, Panel.HUMAN))
        .extracting(GivenVote::emotion)
        .containsExactly(Emotion.FEAR);
  }

  @Test
  void anExpiredHoldThatNobodyTookStillVotes() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    Assignment held = annotation.next(annotator).orElseThrow();
    jdbc.sql(
            "update slot set held_until = current_timestamp - interval '1' second where state = 'HELD'")
        .update();

    annotation.vote(held, annotator, vote(Emotion.ANGRY));

    assertThat(ledger.votesOn(clip, Panel.HUMAN)).hasSize(1);
  }

  @Test
  void simulatedVotesNeverTouchHumanSlots() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId human = given.a(Role.ANNOTATOR);
    annotation.vote(annotation.next(human).orElseThrow(), human, vote(Emotion.HAPPY));

    for (int i = 0; i < 12; i++) {
      PersonId simulated = accounts.simulated("simulated-" + i, "Simulated " + i).id();
      annotation.simulate(clip, simulated, vote(Emotion.DISGUST));
    }

    assertThat(ledger.votesOn(clip, Panel.HUMAN))
        .extracting(GivenVote::emotion)
        .containsExactly(Emotion.HAPPY);
    assertThat(ledger.votesOn(clip, Panel.SIMULATED)).hasSize(10);
  }

  @Test
  void theDatabaseItselfRefusesASimulatedPersonInAHumanSlot() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId simulated = accounts.simulated("simulated-99", "Simulated 99").id();

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "update slot set state = 'VOTED', annotator_id = :who where clip_id = :clip and slot_no = 1")
                    .param("who", simulated.value())
                    .param("clip", clip.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void anAnnotatorSeesOnlyTheClipsTheyAreToJudge() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId holder = given.a(Role.ANNOTATOR);
    PersonId other = given.a(Role.ANNOTATOR);
    annotation.next(holder);

    assertThat(annotation.maySee(clip, holder)).isTrue();
    assertThat(annotation.maySee(clip, other)).isFalse();
  }

  private int voteUntilNothingIsLeft(PersonId annotator) {
    int accepted = 0;
    Optional<Assignment> next = annotation.next(annotator);
    while (next.isPresent()) {
      try {
        annotation.vote(next.get(), annotator, vote(Emotion.all().get(accepted % Emotion.COUNT)));
        accepted++;
      } catch (LateVoteException votedInTheOtherTab) {
        // the other tab was quicker on the same hold
      }
      next = annotation.next(annotator);
    }
    return accepted;
  }

  private static Vote vote(Emotion emotion) {
    return new Vote(UUID.randomUUID(), emotion, 1500, 1, 0);
  }
}
