package org.tenfold.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.agreement.rule.LabelRuleService;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.ClipVotes;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.GoldClip;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.VoteFeed;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.vote.LateVoteException;
import org.tenfold.annotation.vote.Skip;
import org.tenfold.annotation.vote.SkipReason;
import org.tenfold.clip.ClipId;
import org.tenfold.intake.Answers;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.ImportedSets;
import org.tenfold.intake.Intake;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.movie.MovieId;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;
import org.tenfold.testing.SyntheticSet;

/** What is kept in memory is what the database has, on either database. */
abstract class LiveAgreementsContract extends ServerTest {
  @Autowired private VoteFeed feed;
  @Autowired private Projects projects;
  @Autowired private AgreementService agreement;
  @Autowired private AnnotationService annotation;
  @Autowired private CurationService curation;
  @Autowired private LabelRuleService rules;
  @Autowired private Intake intake;
  @Autowired private ImportedSets sets;
  @Autowired private TransactionTemplate transaction;
  @Autowired private VoteLedger ledger;
  @Autowired private VoteLogCheck check;

  private LiveAgreements live;
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
    live = new LiveAgreements(feed, agreement, projects);
  }

  @Test
  void racingVotesUndosAndVoidsLeaveTheSameAsABatch() throws Exception {
    for (int i = 0; i < 8; i++) {
      given.anAcceptedClip(movie, collector, curator);
    }
    now();
    AtomicBoolean done = new AtomicBoolean();
    List<Callable<Void>> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      PersonId annotator = given.a(Role.ANNOTATOR);
      people.add(() -> judgeAll(annotator));
    }
    List<Long> revisions = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(13)) {
      Future<?> looking =
          threads.submit(
              () -> {
                while (!done.get()) {
                  revisions.add(now().revision());
                }
              });
      for (Future<Void> person : threads.invokeAll(people)) {
        person.get();
      }
      done.set(true);
      looking.get();
    }

    assertThat(now().clips()).isEqualTo(agreement.clips(VoteSource.PEOPLE));
    assertThat(now().clips().stream().mapToInt(clip -> clip.votes().total()).sum())
        .isGreaterThan(40);
    assertThat(revisions.stream().distinct().count()).as("votes seen on the way").isGreaterThan(3);
  }

  @Test
  void aChangeIsSeenThoughALaterOneEndedBefore() throws Exception {
    ClipId slow = given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    PersonId other = given.a(Role.ANNOTATOR);
    Assignment first = annotation.next(annotator).orElseThrow();
    assertThat(first.clip()).isEqualTo(slow);
    ClipId quick = given.anAcceptedClip(movie, collector, curator);
    vote(other, quick);
    now();

    // begins before the other vote, ends after it
    transaction.executeWithoutResult(
        status -> {
          annotation.vote(first.token(), annotator, Fixtures.aVote(DfewLabel.FEAR));
          inAnotherThread(
              () -> {
                vote(given.a(Role.ANNOTATOR), quick);
                assertThat(votesOn(quick)).isEqualTo(2);
                assertThat(votesOn(slow)).isZero();
              });
        });

    assertThat(votesOn(slow)).isOne();
    assertThat(now().clips()).isEqualTo(agreement.clips(VoteSource.PEOPLE));
  }

  @Test
  void anImportedSetFollowsTheRuleAndGoesWhenItIsDeleted(@TempDir Path folder) throws IOException {
    Path file = SyntheticSet.of(40, 7).writeAnnotationCsv(folder.resolve("a.csv"));
    ImportedSet set =
        intake.keep(
            file,
            "a.csv",
            "live",
            Answers.NONE,
            given.aProject().id(),
            curator,
            Intake.Progress.SILENT);
    VoteSource.Imported source = new VoteSource.Imported(set.id());
    VoteSnapshot six = live.now(source);
    assertThat(live.now(source)).isSameAs(six);
    int version = rules.versions().getFirst().version();
    LabelRule seven = new LabelRule(10, 7);

    rules.set(seven, version, curator);
    try {
      assertThat(live.now(source).rule()).isEqualTo(seven);
      assertThat(live.now(source).clips()).isEqualTo(six.clips());
      assertThat(live.now(source).revision()).isNotEqualTo(six.revision());
    } finally {
      rules.set(six.rule(), rules.versions().getFirst().version(), curator);
    }

    sets.delete(set.id());

    assertThat(live.now(source).clips()).isEmpty();
    assertThat(live.now(source)).isSameAs(live.now(source));
  }

  @Test
  void clipsComeAndGo() {
    ClipId stays = given.anAcceptedClip(movie, collector, curator);
    ClipId turnsGold = given.anAcceptedClip(movie, collector, curator);
    assertThat(now().clips()).hasSize(2);
    long before = now().revision();

    curation.makeGold(turnsGold, DfewLabel.SAD, GoldPurpose.HIDDEN, curator);

    assertThat(now().revision()).isNotEqualTo(before);
    assertThat(now().clips()).extracting(clip -> clip.clip().orElseThrow()).containsExactly(stays);
    ClipId comes = given.anAcceptedClip(movie, collector, curator);
    assertThat(now().clips())
        .extracting(clip -> clip.clip().orElseThrow())
        .containsExactly(stays, comes);
  }

  /** Ten people judge two clips, and a curator settles a third, by eleven labels. */
  @Test
  void aProjectIsJudgedByItsOwnLabels() {
    given.inAProjectOf(
        LabelSet.MAFW,
        () -> {
          MovieId own = given.aMovie(collector);
          given.anAcceptedClip(own, collector, curator);
          given.anAcceptedClip(own, collector, curator);
          ClipId gold = given.anAcceptedClip(own, collector, curator);
          curation.makeGold(gold, Label.of(10), GoldPurpose.HIDDEN, curator);
          for (int person = 0; person < 10; person++) {
            PersonId annotator = given.a(Role.ANNOTATOR);
            Label label = Label.of(person < 7 ? 11 : 8);
            for (Assignment held : annotation.claim(annotator, 2)) {
              annotation.vote(held.token(), annotator, Fixtures.aVote(label, LabelSet.MAFW));
            }
          }

          VoteCounts counts = VoteCounts.of(0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 7);
          assertThat(now().clips()).extracting(JudgedClip::votes).containsExactly(counts, counts);
          assertThat(now().clips()).isEqualTo(agreement.clips(VoteSource.PEOPLE));
          assertThat(now().figures().finished().perCategory()).hasSize(11);
          ProjectId project = projects.current().id();
          assertThat(ledger.clips(project, Panel.HUMAN))
              .extracting(ClipVotes::votes)
              .containsExactly(counts, counts, VoteCounts.none(11));
          assertThat(feed.votesSince(project, Panel.HUMAN, Instant.EPOCH)).hasSize(11);
          assertThat(curation.gold()).extracting(GoldClip::emotion).containsExactly(Label.of(10));
          assertThat(check.run().findings()).isEmpty();
        });
  }

  @Test
  void nothingNewIsTheSameRevision() {
    given.anAcceptedClip(movie, collector, curator);

    assertThat(IntStream.range(0, 3).mapToObj(i -> now().revision()).distinct()).hasSize(1);
  }

  private VoteSnapshot now() {
    return live.now(VoteSource.PEOPLE, Duration.ZERO);
  }

  private int votesOn(ClipId id) {
    return now().clips().stream()
        .filter(clip -> clip.clip().orElseThrow().equals(id))
        .findFirst()
        .orElseThrow()
        .votes()
        .total();
  }

  /** Votes on this clip and on whatever comes before it. */
  private void vote(PersonId annotator, ClipId clip) {
    Assignment next;
    do {
      next = annotation.next(annotator).orElseThrow();
      if (next.clip().equals(clip)) {
        annotation.vote(next.token(), annotator, Fixtures.aVote(DfewLabel.HAPPY));
      } else {
        annotation.skip(
            next.token(), annotator, new Skip(UUID.randomUUID(), SkipReason.OTHER, "not now"));
      }
    } while (!next.clip().equals(clip));
  }

  private Void judgeAll(PersonId annotator) {
    Random random = new Random(annotator.value().hashCode());
    for (var next = annotation.next(annotator);
        next.isPresent();
        next = annotation.next(annotator)) {
      Vote vote = Fixtures.aVote(LabelSet.DFEW.all().get(random.nextInt(LabelSet.DFEW.size())));
      UUID token = next.get().token();
      try {
        annotation.vote(token, annotator, vote);
        if (random.nextInt(5) == 0) {
          annotation.undo(vote.id(), annotator);
        } else if (random.nextInt(8) == 0) {
          curation.voidVote(vote.id(), "a test", curator);
        }
      } catch (LateVoteException taken) {
        // the other thread was quicker: there is another clip
      }
    }
    return null;
  }

  private static void inAnotherThread(Runnable work) {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      thread.submit(work).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
