package org.tenfold.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.AccountService;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.claim.Leases;
import org.tenfold.annotation.claim.NotAdmittedException;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.vote.LateVoteException;
import org.tenfold.annotation.vote.NotWatchedException;
import org.tenfold.annotation.vote.Skip;
import org.tenfold.annotation.vote.SkipReason;
import org.tenfold.annotation.vote.UndoClosedException;
import org.tenfold.clip.ClipId;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.project.LabelRules;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** Exactly ten votes a clip, by ten different people, on either database. */
abstract class TenVotesContract extends ServerTest {
  @Autowired private AnnotationService annotation;
  @Autowired private AnnotationRules rules;
  @Autowired private LabelRules labelRules;
  @Autowired private Leases leases;
  @Autowired private CurationService curation;
  @Autowired private VoteLogCheck check;
  @Autowired private VoteLedger ledger;
  @Autowired private AccountService accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private PersonId collector;
  private PersonId curator;
  private MovieId movie;

  @BeforeEach
  void aMovie() {
    given.forgetClips();
    given.nobodyMustWatch();
    collector = given.a(Role.COLLECTOR);
    curator = given.a(Role.CURATOR);
    movie = given.aMovie(collector);
  }

  /**
   * 64 threads, two tabs each for 32 people, some of them slow: their leases end while they think.
   * Every vote is sent twice, some are taken back.
   */
  @Tag("slow")
  @Test
  void everyClipGetsExactlyTenVotesWhateverHappensAtOnce() throws Exception {
    rules.change(given.aProject().id(), hasty(), rules.current(given.aProject().id()).version());
    int clips = 18;
    for (int i = 0; i < clips; i++) {
      given.anAcceptedClip(movie, collector, curator);
    }
    List<PersonId> annotators =
        IntStream.range(0, 32).mapToObj(i -> given.a(Role.ANNOTATOR)).toList();
    Map<UUID, PersonId> acknowledged = new ConcurrentHashMap<>();

    List<Callable<Void>> tabs = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      PersonId annotator = annotators.get(i / 2);
      boolean slow = i % 16 == 0;
      tabs.add(() -> judgeAll(annotator, slow, acknowledged));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      for (Future<Void> tab : threads.invokeAll(tabs)) {
        tab.get();
      }
    }
    // what the slow ones let go
    for (PersonId annotator : annotators) {
      leases.expire();
      judgeAll(annotator, false, acknowledged);
    }

    List<UUID> stored = jdbc.sql("select id from vote").query(UUID.class).list();
    assertThat(stored).hasSize(10 * clips);
    assertThat(acknowledged.keySet()).containsExactlyInAnyOrderElementsOf(stored);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (select clip_id from vote group by clip_id
                      having count(distinct annotator_id) = 10 and count(*) = 10) t
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(clips);
    assertThat(check.run().findings()).isEmpty();
  }

  private static AnnotationRule hasty() {
    AnnotationRule usual = AnnotationRule.DEFAULT;
    return new AnnotationRule(
        0, usual.undo(), Duration.ofSeconds(1), 3, 0, 0, usual.repeatAfter(), usual.breakAfter());
  }

  private Void judgeAll(PersonId annotator, boolean slow, Map<UUID, PersonId> acknowledged)
      throws InterruptedException {
    Random random = new Random();
    Optional<Assignment> next = annotation.next(annotator);
    while (next.isPresent()) {
      if (slow) {
        Thread.sleep(1_200);
      }
      Vote vote = Fixtures.aVote(LabelSet.DFEW.all().get(random.nextInt(LabelSet.DFEW.size())));
      UUID token = next.get().token();
      try {
        annotation.vote(token, annotator, vote);
        acknowledged.put(vote.id(), annotator);
        assertThat(annotation.vote(token, annotator, vote).repeated()).isTrue();
        if (random.nextInt(20) == 0) {
          annotation.undo(vote.id(), annotator);
          acknowledged.remove(vote.id());
        }
      } catch (LateVoteException tooLateOrInTheOtherTab) {
        assertThat(
                jdbc.sql("select count(*) from vote where id = :id")
                    .param("id", vote.id())
                    .query(Long.class)
                    .single())
            .isZero();
      }
      next = annotation.next(annotator);
    }
    return null;
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
    Vote vote = Fixtures.aVote(DfewLabel.SAD);

    annotation.vote(assignment.token(), annotator, vote);
    annotation.vote(assignment.token(), annotator, vote);

    assertThat(ledger.votesOn(clip, Panel.HUMAN))
        .extracting(GivenVote::emotion)
        .containsExactly(DfewLabel.SAD);
  }

  @Test
  void aVoteAfterTheHoldWentToAnotherIsRefusedAndTheOtherKeepsTheSlot() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    jdbc.sql("delete from slot where clip_id = :clip and slot_no > 1")
        .param("clip", clip.value())
        .update();
    jdbc.sql("update annotation_task set free = 1 where clip_id = :clip")
        .param("clip", clip.value())
        .update();
    PersonId slow = given.a(Role.ANNOTATOR);
    PersonId quick = given.a(Role.ANNOTATOR);
    Assignment held = annotation.next(slow).orElseThrow();
    jdbc.sql(
            "update slot set leased_until = current_timestamp - interval '1' second where state ="
                + " 'HELD'")
        .update();
    Assignment taken = annotation.next(quick).orElseThrow();

    assertThatThrownBy(() -> annotation.vote(held.token(), slow, Fixtures.aVote(DfewLabel.HAPPY)))
        .isInstanceOf(LateVoteException.class);
    annotation.vote(taken.token(), quick, Fixtures.aVote(DfewLabel.FEAR));

    assertThat(ledger.votesOn(clip, Panel.HUMAN))
        .extracting(GivenVote::emotion)
        .containsExactly(DfewLabel.FEAR);
  }

  @Test
  void anExpiredHoldThatNobodyTookStillVotes() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    Assignment held = annotation.next(annotator).orElseThrow();
    jdbc.sql(
            "update slot set leased_until = current_timestamp - interval '1' second where state ="
                + " 'HELD'")
        .update();

    annotation.vote(held.token(), annotator, Fixtures.aVote(DfewLabel.ANGRY));

    assertThat(ledger.votesOn(clip, Panel.HUMAN)).hasSize(1);
  }

  @Test
  void simulatedVotesNeverTouchHumanSlots() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId human = given.a(Role.ANNOTATOR);
    annotation.vote(
        annotation.next(human).orElseThrow().token(), human, Fixtures.aVote(DfewLabel.HAPPY));

    for (int i = 0; i < 12; i++) {
      PersonId simulated = accounts.simulated("simulated-" + i, "Simulated " + i).id();
      annotation.simulate(clip, simulated, Fixtures.aVote(DfewLabel.DISGUST));
    }

    assertThat(ledger.votesOn(clip, Panel.HUMAN))
        .extracting(GivenVote::emotion)
        .containsExactly(DfewLabel.HAPPY);
    assertThat(ledger.votesOn(clip, Panel.SIMULATED)).hasSize(10);
  }

  @Test
  void theDatabaseItselfRefusesASimulatedPersonInAHumanSlot() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId simulated = accounts.simulated("simulated-99", "Simulated 99").id();

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "update slot set state = 'VOTED', annotator_id = :who where clip_id = :clip"
                            + " and slot_no = 1")
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

  @Test
  void aLateVoteIsKeptInTheLogOnly() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    Assignment held = annotation.next(annotator).orElseThrow();
    annotation.release(held.token(), annotator);
    Vote late = Fixtures.aVote(DfewLabel.SAD);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> annotation.vote(held.token(), annotator, late))
          .isInstanceOf(LateVoteException.class);
    }

    assertThat(ledger.votesOn(clip, Panel.HUMAN)).isEmpty();
    assertThat(kinds(clip)).containsExactly("OPEN", "CLAIM", "RELEASE", "LATE");
  }

  @Test
  void aVoteIsTakenBackWithinItsWindowAndTheClipIsHeldAgain() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    Vote slip = Fixtures.aVote(DfewLabel.SAD);
    annotation.vote(annotation.next(annotator).orElseThrow().token(), annotator, slip);

    Assignment again = annotation.undo(slip.id(), annotator);

    assertThat(again.clip()).isEqualTo(clip);
    assertThat(annotation.undo(slip.id(), annotator)).isEqualTo(again);
    assertThat(annotation.next(annotator)).contains(again);
    assertThat(ledger.votesOn(clip, Panel.HUMAN)).isEmpty();
    annotation.vote(again.token(), annotator, Fixtures.aVote(DfewLabel.FEAR));
    assertThat(check.run().findings()).isEmpty();
  }

  @Test
  void aVoteStandsWhenItsWindowIsOverAndForEverybodyElse() {
    given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    Vote vote = Fixtures.aVote(DfewLabel.SAD);
    annotation.vote(annotation.next(annotator).orElseThrow().token(), annotator, vote);

    assertThatThrownBy(() -> annotation.undo(vote.id(), curator))
        .isInstanceOf(UndoClosedException.class);
    jdbc.sql("update vote set given_at = current_timestamp - interval '1' minute").update();
    assertThatThrownBy(() -> annotation.undo(vote.id(), annotator))
        .isInstanceOf(UndoClosedException.class);
  }

  @Test
  void anUnjudgeableClipIsNoVoteAndGoesToTheCuratorAfterThreeDoubts() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId first = given.a(Role.ANNOTATOR);
    for (PersonId doubter : List.of(first, given.a(Role.ANNOTATOR), given.a(Role.ANNOTATOR))) {
      Assignment held = annotation.next(doubter).orElseThrow();
      Skip skip = new Skip(UUID.randomUUID(), SkipReason.TWO_FACES, "two people");
      annotation.skip(held.token(), doubter, skip);
      annotation.skip(held.token(), doubter, skip);
    }

    assertThat(annotation.next(given.a(Role.ANNOTATOR))).isEmpty();
    assertThat(curation.questioned()).containsExactly(clip);
    curation.resumeClip(clip, "the left one is meant", curator);
    assertThat(annotation.next(first)).as("is not asked again").isEmpty();
    assertThat(annotation.next(given.a(Role.ANNOTATOR))).isPresent();
    assertThat(ledger.votesOn(clip, Panel.HUMAN)).isEmpty();
    assertThat(check.run().findings()).isEmpty();
  }

  @Test
  void whoLeavesMidwayIsReplaced() {
    given.anAcceptedClip(movie, collector, curator);
    given.anAcceptedClip(movie, collector, curator);
    PersonId leaver = given.a(Role.ANNOTATOR);
    Assignment judged = annotation.next(leaver).orElseThrow();
    ClipId first = judged.clip();
    annotation.vote(judged.token(), leaver, Fixtures.aVote(DfewLabel.SAD));
    annotation.next(leaver).orElseThrow();

    assertThat(curation.replace(leaver, "left the study", curator)).isEqualTo(1);

    assertThat(ledger.votesOn(first, Panel.HUMAN)).isEmpty();
    assertThatThrownBy(() -> annotation.next(leaver)).isInstanceOf(NotAdmittedException.class);
    curation.resume(leaver);
    assertThat(annotation.next(leaver).map(Assignment::clip))
        .as("their voided clip is not theirs again")
        .isPresent()
        .isNotEqualTo(Optional.of(first));
    assertThat(
            jdbc.sql("select count(*) from vote_event where kind = 'VOID'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(check.run().findings()).isEmpty();
  }

  @Test
  void atMostTwoClipsAreHeldAndTheSameInEveryTab() {
    for (int i = 0; i < 4; i++) {
      given.anAcceptedClip(movie, collector, curator);
    }
    PersonId annotator = given.a(Role.ANNOTATOR);

    List<Assignment> tab = annotation.claim(annotator, 2);

    assertThat(tab).hasSize(2).doesNotHaveDuplicates();
    assertThat(annotation.claim(annotator, 2)).isEqualTo(tab);
  }

  @Test
  void aClipMustBeShownBeforeItIsJudged() {
    rules.change(
        given.aProject().id(),
        AnnotationRule.DEFAULT,
        rules.current(given.aProject().id()).version());
    given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    UUID token = annotation.next(annotator).orElseThrow().token();
    Vote unseen = new Vote(UUID.randomUUID(), DfewLabel.SAD, 100, 100, 0.2, 0, 1, "1234567");

    assertThatThrownBy(() -> annotation.vote(token, annotator, unseen))
        .isInstanceOf(NotWatchedException.class);
    // the browser claims that two seconds were watched, but the clip is held for a moment only
    assertThatThrownBy(() -> annotation.vote(token, annotator, Fixtures.aVote(DfewLabel.SAD)))
        .isInstanceOf(NotWatchedException.class);
    jdbc.sql(
            "update slot set claimed_at = current_timestamp - interval '3' second where state ="
                + " 'HELD'")
        .update();
    Vote slip = Fixtures.aVote(DfewLabel.SAD);
    annotation.vote(token, annotator, slip);

    // taken back, it need not be watched a second time
    Assignment again = annotation.undo(slip.id(), annotator);
    annotation.vote(again.token(), annotator, Fixtures.aVote(DfewLabel.FEAR));
  }

  @Test
  void goldClipsAndRepeatsFillNoSlot() {
    ClipId gold = given.anAcceptedClip(movie, collector, curator);
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    curation.makeGold(gold, DfewLabel.FEAR, GoldPurpose.HIDDEN, curator);
    AnnotationRule usual = AnnotationRule.DEFAULT;
    rules.change(
        given.aProject().id(),
        new AnnotationRule(
            0, usual.undo(), usual.lease(), 3, 0.5, 0.5, Duration.ZERO, usual.breakAfter()),
        rules.current(given.aProject().id()).version());
    PersonId annotator = given.a(Role.ANNOTATOR);

    List<ClipId> shown = new ArrayList<>();
    Optional<Assignment> next = annotation.next(annotator);
    for (int i = 0; i < 40; i++) {
      if (next.isPresent()) {
        shown.add(next.get().clip());
        annotation.vote(next.get().token(), annotator, Fixtures.aVote(DfewLabel.SAD));
      }
      next = annotation.next(annotator);
    }

    assertThat(shown).containsExactlyInAnyOrder(gold, clip, clip);
    assertThat(ledger.votesOn(clip, Panel.HUMAN)).hasSize(1);
    assertThat(ledger.votesOn(gold, Panel.HUMAN)).isEmpty();
    assertThat(annotation.progress(annotator).given()).isEqualTo(3);
    assertThat(check.run().findings()).isEmpty();
  }

  /** Open clips are counted once for all, and what is somebody's own apart. */
  @Test
  void whatIsLeftForSomebodyIsWhatTheyMayStillJudge() {
    PersonId both = given.aPerson("both" + System.nanoTime(), Role.COLLECTOR, Role.ANNOTATOR);
    given.anAcceptedClip(given.aMovie(both), both, curator);
    List<ClipId> others = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      others.add(given.anAcceptedClip(movie, collector, curator));
    }
    jdbc.sql("insert into withheld_clip (clip_id, annotator_id) values (:clip, :both)")
        .param("clip", others.getFirst().value())
        .param("both", both.value())
        .update();
    Assignment judged = annotation.next(both).orElseThrow();
    annotation.vote(judged.token(), both, Fixtures.aVote(DfewLabel.SAD));
    Assignment skipped = annotation.next(both).orElseThrow();
    annotation.skip(skipped.token(), both, new Skip(UUID.randomUUID(), SkipReason.BROKEN, ""));

    assertThat(annotation.nothingLeft(both)).isFalse();
    assertThat(annotation.progress(both).open()).isEqualTo(3);
    annotation.next(both).orElseThrow();
    annotation.nothingLeft(both);
    assertThat(annotation.progress(both).open()).as("with the one in hand").isEqualTo(3);
    assertThat(annotation.progress(given.a(Role.ANNOTATOR)).open()).isEqualTo(7);
  }

  @Test
  void aClipThatIsInDoubtOrWithdrawnIsNotRepeated() {
    List<ClipId> clips = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      clips.add(given.anAcceptedClip(movie, collector, curator));
    }
    AnnotationRule usual = AnnotationRule.DEFAULT;
    PersonId annotator = given.a(Role.ANNOTATOR);
    for (int i = 0; i < 3; i++) {
      annotation.vote(
          annotation.next(annotator).orElseThrow().token(),
          annotator,
          Fixtures.aVote(DfewLabel.SAD));
    }
    jdbc.sql("update annotation_task set state = 'QUESTIONED' where clip_id = :clip")
        .param("clip", clips.get(0).value())
        .update();
    jdbc.sql("update annotation_task set state = 'WITHDRAWN' where clip_id = :clip")
        .param("clip", clips.get(1).value())
        .update();
    rules.change(
        given.aProject().id(),
        new AnnotationRule(
            0, usual.undo(), usual.lease(), 3, 0, 0.5, Duration.ZERO, usual.breakAfter()),
        rules.current(given.aProject().id()).version());

    assertThat(repeat(annotator).clip()).isEqualTo(clips.get(2));
  }

  /** It comes back half of the time. */
  private Assignment repeat(PersonId annotator) {
    return Stream.generate(() -> annotation.next(annotator))
        .limit(60)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anUndoneRepeatIsHeldAsLongAsTheRuleSays() {
    given.anAcceptedClip(movie, collector, curator);
    AnnotationRule usual = AnnotationRule.DEFAULT;
    PersonId annotator = given.a(Role.ANNOTATOR);
    annotation.vote(
        annotation.next(annotator).orElseThrow().token(), annotator, Fixtures.aVote(DfewLabel.SAD));
    rules.change(
        given.aProject().id(),
        new AnnotationRule(
            0, usual.undo(), Duration.ofSeconds(90), 3, 0, 0.5, Duration.ZERO, usual.breakAfter()),
        rules.current(given.aProject().id()).version());
    Assignment repeat = repeat(annotator);
    Vote again = Fixtures.aVote(DfewLabel.FEAR);
    annotation.vote(repeat.token(), annotator, again);

    annotation.undo(again.id(), annotator);

    long seconds =
        jdbc.sql("select claimed_at, leased_until from control_task where state = 'HELD'")
            .query(
                (row, index) ->
                    Duration.between(
                            AnnotationTaskStore.instant(row, "claimed_at"),
                            AnnotationTaskStore.instant(row, "leased_until"))
                        .toSeconds())
            .single();
    assertThat(seconds).isBetween(89L, 91L);
  }

  /** Nobody changes how many votes a clip gets while one is given its slots. */
  @Test
  void theNumberOfVotesStaysWhileAClipIsAccepted() throws Exception {
    given.aProject();
    CountDownLatch slotsOpened = new CountDownLatch(1);
    CountDownLatch changeTried = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<ClipId> accepting =
          threads.submit(
              () ->
                  transaction.execute(
                      status -> {
                        ClipId clip = given.anAcceptedClip(movie, collector, curator);
                        slotsOpened.countDown();
                        assertThat(changeTriesFor(changeTried, 300)).isFalse();
                        return clip;
                      }));
      Future<Integer> changing =
          threads.submit(
              () -> {
                slotsOpened.await();
                return transaction.execute(
                    status -> {
                      int votes = labelRules.lockVotes(given.aProject().id());
                      changeTried.countDown();
                      return votes;
                    });
              });

      accepting.get();
      assertThat(changing.get()).isEqualTo(10);
    }
  }

  private static boolean changeTriesFor(CountDownLatch changed, int millis) {
    try {
      return changed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theLogTellsOfAnyChangedByte() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    annotation.vote(
        annotation.next(annotator).orElseThrow().token(), annotator, Fixtures.aVote(DfewLabel.SAD));
    String fingerprint = check.run().fingerprint();
    assertThat(check.run().fingerprint()).isEqualTo(fingerprint);

    for (String tampering :
        List.of(
            "update vote_event set body = replace(body, '\"emotion\":2', '\"emotion\":3') where"
                + " kind = 'VOTE'",
            "update vote_event set hash = '0' || substring(hash from 2) where seq = 1 and hash not"
                + " like '0%'",
            "update vote_event set kind = 'LATE' where kind = 'VOTE'",
            "update vote_event set at = current_timestamp where kind = 'VOTE'",
            "delete from vote_event where kind = 'VOTE'",
            "update vote set emotion = 3",
            "update vote set response_ms = 1501",
            "update annotation_task set votes = 2",
            "update slot set state = 'FREE', annotator_id = null where state = 'VOTED'")) {
      transaction.executeWithoutResult(
          status -> {
            int changed = 0;
            try {
              changed = jdbc.sql(tampering).update();
            } catch (DataIntegrityViolationException theDatabaseRefuses) {
              status.setRollbackOnly();
              return;
            }
            if (changed > 0) {
              assertThat(check.run().findings()).as(tampering).isNotEmpty();
            }
            status.setRollbackOnly();
          });
    }
    assertThat(check.run().findings()).isEmpty();
    assertThat(ledger.votesOn(clip, Panel.HUMAN)).hasSize(1);
  }

  private List<String> kinds(ClipId clip) {
    return jdbc.sql("select kind from vote_event where clip_id = :clip order by seq")
        .param("clip", clip.value())
        .query(String.class)
        .list();
  }
}
