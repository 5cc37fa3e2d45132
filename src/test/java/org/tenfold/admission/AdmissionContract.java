package org.tenfold.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.admission.background.Background;
import org.tenfold.admission.background.Culture;
import org.tenfold.admission.practice.Answer;
import org.tenfold.admission.practice.Practice;
import org.tenfold.admission.practice.PracticeTask;
import org.tenfold.admission.practice.QualificationResult;
import org.tenfold.admission.practice.Round;
import org.tenfold.admission.text.ProjectText;
import org.tenfold.admission.text.TextKind;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.ClipVotes;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.annotation.Refusal;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.annotation.claim.NotAdmittedException;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** What stands before the first clip, on either database. */
abstract class AdmissionContract extends ServerTest {
  private static final Background FROM_EUROPE = new Background(Culture.EUROPE, "", "German");

  @Autowired private AdmissionService admission;
  @Autowired private AdmissionAdministration administration;
  @Autowired private Practice practice;
  @Autowired private AnnotationService annotation;
  @Autowired private CurationService curation;
  @Autowired private VoteLedger ledger;
  @Autowired private VoteLogCheck log;
  @Autowired private JdbcClient jdbc;

  private PersonId collector;
  private PersonId curator;
  private PersonId annotator;
  private MovieId movie;
  private ClipId clip;

  @BeforeEach
  void oneClip() {
    given.forgetAdmission();
    given.forgetClips();
    given.nobodyMustWatch();
    collector = given.a(Role.COLLECTOR);
    curator = given.a(Role.CURATOR);
    annotator = given.a(Role.ANNOTATOR);
    movie = given.aMovie(collector);
    clip = given.anAcceptedClip(movie, collector, curator);
  }

  @AfterEach
  void askNothingOfOtherTests() {
    given.forgetAdmission();
    given.forgetClips();
  }

  @Test
  void nothingIsRequiredByDefault() {
    aGoldClip(DfewLabel.SAD, GoldPurpose.TRAINING);
    aGoldClip(DfewLabel.SAD, GoldPurpose.TEST);

    assertThat(admission.refusal(annotator)).isEmpty();
    assertThat(admission.consentVersion(annotator)).isEmpty();
    vote(annotator);
    assertThat(consentOfVotes()).containsExactly((Integer) null);
  }

  @Test
  void eachStepRefusesInOrderAndThenAdmits() {
    aGoldClip(DfewLabel.HAPPY, GoldPurpose.TRAINING);
    aGoldClip(DfewLabel.FEAR, GoldPurpose.TEST);
    administration.save(TextKind.CONSENT, "We keep your votes.", curator);
    administration.save(TextKind.GUIDELINES, "Judge the *face* alone.", curator);
    administration.change(
        new AdmissionRule(true, null, true, 1.0, 2), administration.current().version());

    assertThat(missing()).isEqualTo("background");
    assertThatThrownBy(() -> annotation.next(annotator)).isInstanceOf(NotAdmittedException.class);
    admission.tell(annotator, FROM_EUROPE);
    assertThat(missing()).isEqualTo("consent");
    admission.confirm(TextKind.CONSENT, 1, annotator);
    assertThat(missing()).isEqualTo("guidelines");
    admission.confirm(TextKind.GUIDELINES, 1, annotator);
    assertThat(missing()).isEqualTo("training");
    assertThat(go(Round.TRAINING, DfewLabel.SAD))
        .as("wrong answers are told, and end the round all the same")
        .containsExactly(new Answer(DfewLabel.SAD, DfewLabel.HAPPY));
    assertThat(missing()).isEqualTo("qualification");
    assertThat(annotation.refusal(annotator).map(Refusal::page)).contains(AdmissionService.PAGE);
    go(Round.TEST, DfewLabel.FEAR);

    assertThat(annotation.refusal(annotator)).isEmpty();
    assertThat(annotation.next(annotator)).isPresent();
    assertThat(admission.practice(annotator)).containsEntry(DfewLabel.HAPPY, new Score(0, 1));
  }

  @Test
  void aNewConsentTextAsksAgainAndVotesKeepTheVersion() {
    given.anAcceptedClip(movie, collector, curator);
    administration.save(TextKind.CONSENT, "We keep your votes.", curator);
    admission.confirm(TextKind.CONSENT, 1, annotator);
    vote(annotator);
    Assignment held = annotation.claim(annotator, 1).getFirst();

    administration.save(TextKind.CONSENT, "We keep your votes, and publish them.", curator);

    assertThat(annotation.refusal(annotator))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.code()).isEqualTo("consent");
              assertThat(refusal.sentence(Locale.ENGLISH)).contains("has changed", "version 2");
            });
    assertThatThrownBy(() -> annotation.next(annotator)).isInstanceOf(NotAdmittedException.class);
    assertThatThrownBy(() -> admission.confirm(TextKind.CONSENT, 1, annotator))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("changed meanwhile");
    admission.confirm(TextKind.CONSENT, 2, annotator);
    admission.confirm(TextKind.CONSENT, 2, annotator);
    assertThat(annotation.next(annotator).map(Assignment::token)).contains(held.token());
    vote(annotator);
    assertThat(consentOfVotes()).containsExactly(1, 2);
    assertThat(log.run().findings()).isEmpty();
  }

  @Test
  void aSmallChangeOfTheGuidelinesStopsNobodyWhoHasReadThem() {
    given.anAcceptedClip(movie, collector, curator);
    PersonId late = given.a(Role.ANNOTATOR);
    administration.save(TextKind.GUIDELINES, "Look at teh face.", curator);
    admission.confirm(TextKind.GUIDELINES, 1, annotator);
    assertThat(administration.stoppedBy(TextKind.GUIDELINES)).isEqualTo(1);

    assertThat(administration.saveSmallChange("Look at the face.", curator).version()).isEqualTo(2);

    assertThat(annotation.refusal(annotator)).isEmpty();
    assertThat(annotation.refusal(late)).isPresent();
    administration.save(TextKind.GUIDELINES, "Look at the eyes.", curator);
    assertThat(annotation.refusal(annotator)).isPresent();
  }

  @Test
  void textsAreRefusedWhenEmptyOrUnchanged() {
    administration.save(TextKind.GUIDELINES, "Look at the face.", curator);

    for (String text : List.of(" ", "x".repeat(20_001), "Look at the face. \n")) {
      assertThatThrownBy(() -> administration.save(TextKind.GUIDELINES, text, curator))
          .isInstanceOf(InvalidInput.class);
    }
    assertThat(admission.text(TextKind.GUIDELINES).map(ProjectText::version)).contains(1);
    assertThat(admission.text(TextKind.CONSENT)).isEmpty();
  }

  @Test
  void theTestIsPassedAtTheThresholdAndNotBelow() {
    tenTestClips();
    administration.change(
        new AdmissionRule(false, null, false, 0.7, 3), administration.current().version());

    goRight(6);

    assertThat(missing()).isEqualTo("qualification");
    QualificationResult failed = practice.lastTest(annotator).orElseThrow();
    assertThat(failed.passed()).isFalse();
    assertThat(failed.all()).isEqualTo(new Score(6, 10));
    assertThat(failed.weak()).containsExactly(DfewLabel.ANGRY);

    goRight(7);

    assertThat(practice.lastTest(annotator).orElseThrow().passed()).isTrue();
    assertThat(admission.refusal(annotator)).isEmpty();
    administration.change(
        new AdmissionRule(false, null, false, 0.9, 3), administration.current().version());
    assertThat(admission.refusal(annotator)).as("a later rule undoes nothing").isEmpty();
  }

  @Test
  void attemptsEndUntilACuratorGivesAnother() {
    aGoldClip(DfewLabel.FEAR, GoldPurpose.TEST);
    administration.change(
        new AdmissionRule(false, null, false, 1.0, 2), administration.current().version());
    go(Round.TEST, DfewLabel.SAD);
    PracticeTask late = practice.next(annotator, Round.TEST).orElseThrow();
    go(Round.TEST, DfewLabel.SAD);

    assertThat(admission.refusal(annotator).orElseThrow().sentence(Locale.ENGLISH))
        .contains("ask a curator");
    assertThat(practice.next(annotator, Round.TEST)).isEmpty();
    assertThat(practice.answer(annotator, late, DfewLabel.FEAR)).isEmpty();
    PracticeTask third = new PracticeTask(Round.TEST, 3, late.clip(), 2, 1, 1);
    assertThatThrownBy(() -> practice.answer(annotator, third, DfewLabel.FEAR))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("over");

    administration.grantAttempt(annotator, curator);
    go(Round.TEST, DfewLabel.FEAR);

    assertThat(admission.refusal(annotator)).isEmpty();
  }

  @Test
  void anotherBackgroundIsRefusedInWords() {
    administration.change(
        new AdmissionRule(false, Culture.EAST_ASIA, false, null, 1),
        administration.current().version());
    admission.tell(annotator, FROM_EUROPE);

    assertThat(missing()).isEqualTo("background");
    assertThat(admission.refusal(annotator).orElseThrow().sentence(Locale.ENGLISH))
        .contains("East Asia", "Europe", "ask a curator");
    assertThatThrownBy(
            () -> admission.tell(annotator, new Background(Culture.EAST_ASIA, "", "Chinese")))
        .isInstanceOf(InvalidInput.class);

    administration.askBackgroundAnew(annotator);
    admission.tell(annotator, new Background(Culture.EAST_ASIA, "Taipei", "Chinese"));

    assertThat(admission.refusal(annotator)).isEmpty();
    assertThat(administration.annotators())
        .filteredOn(one -> one.id().equals(annotator))
        .singleElement()
        .satisfies(one -> assertThat(one.background().orElseThrow().detail()).isEqualTo("Taipei"));
  }

  @Test
  void practiceFillsNoSlotAndIsNoVote() {
    aGoldClip(DfewLabel.HAPPY, GoldPurpose.TRAINING);
    tenTestClips();
    administration.change(
        new AdmissionRule(false, null, true, 0.0, 1), administration.current().version());
    go(Round.TRAINING, DfewLabel.HAPPY);
    goRight(10);

    assertThat(count("vote")).isZero();
    assertThat(count("control_task")).isZero();
    assertThat(
            jdbc.sql("select count(*) from slot where state <> 'FREE'").query(Long.class).single())
        .isZero();
    assertThat(ledger.clips(given.aProject().id(), Panel.HUMAN))
        .extracting(ClipVotes::votes)
        .allSatisfy(votes -> assertThat(votes.total()).isZero());
    assertThat(annotation.progress(annotator).given()).isZero();
    assertThat(annotation.next(annotator).map(Assignment::clip)).contains(clip);
    assertThat(log.run().findings()).isEmpty();
  }

  @Test
  void practiceClipsAreSeenInTrainingOnly() {
    ClipId training = aGoldClip(DfewLabel.HAPPY, GoldPurpose.TRAINING);
    ClipId test = aGoldClip(DfewLabel.FEAR, GoldPurpose.TEST);
    ClipId hidden = aGoldClip(DfewLabel.FEAR, GoldPurpose.HIDDEN);
    PersonId stranger = given.a(Role.ANNOTATOR);
    assertThat(seen(stranger, training, test, hidden, clip)).isEmpty();

    administration.save(TextKind.CONSENT, "We keep your votes.", curator);
    administration.change(
        new AdmissionRule(false, null, true, 1.0, 1), administration.current().version());
    assertThat(seen(annotator, training, test, hidden, clip)).as("before consent").isEmpty();

    admission.confirm(TextKind.CONSENT, 1, annotator);
    assertThat(seen(annotator, training, test, hidden, clip)).containsExactly(training);
    go(Round.TRAINING, DfewLabel.HAPPY);
    assertThat(seen(annotator, training, test, hidden, clip))
        .as("in the test; and what they were trained on")
        .containsExactlyInAnyOrder(training, test);
    go(Round.TEST, DfewLabel.FEAR);
    assertThat(seen(annotator, training, test, hidden, clip)).containsExactly(training);
    assertThat(seen(stranger, training, test, hidden, clip)).isEmpty();
  }

  @Test
  void aReloadGoesOnWhereItWasAndFirstAnswersCount() {
    tenTestClips();
    administration.change(
        new AdmissionRule(false, null, false, 0.5, 1), administration.current().version());
    PracticeTask first = practice.next(annotator, Round.TEST).orElseThrow();
    assertThat(practice.next(annotator, Round.TEST)).contains(first);
    assertThat(practice.answer(annotator, first, DfewLabel.ANGRY))
        .as("tests tell nothing")
        .isEmpty();
    practice.answer(annotator, first, DfewLabel.SAD);

    PracticeTask second = practice.next(annotator, Round.TEST).orElseThrow();

    assertThat(second.clip()).isNotEqualTo(first.clip());
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.of()).isEqualTo(10);
    assertThat(jdbc.sql("select emotion from practice_answer").query(Integer.class).list())
        .containsExactly(DfewLabel.ANGRY.number());
    assertThat(practice.next(annotator, Round.TRAINING)).isEmpty();
  }

  @Test
  void aRoundEndsWhenItsLastClipsAreTakenOut() {
    ClipId gone = aGoldClip(DfewLabel.FEAR, GoldPurpose.TRAINING);
    ClipId other = aGoldClip(DfewLabel.FEAR, GoldPurpose.TRAINING);
    administration.change(
        new AdmissionRule(false, null, true, null, 1), administration.current().version());
    PracticeTask first = practice.next(annotator, Round.TRAINING).orElseThrow();
    practice.answer(annotator, first, DfewLabel.FEAR);

    ClipId left = first.clip().equals(gone) ? other : gone;
    curation.makeGold(left, DfewLabel.FEAR, GoldPurpose.HIDDEN, curator);

    assertThat(practice.next(annotator, Round.TRAINING)).isEmpty();
    assertThat(admission.refusal(annotator)).isEmpty();
  }

  @Test
  void collectorsArePractisedOnClipsOfOthersOnly() {
    PersonId both = given.aPerson("both-" + clip.value(), Role.COLLECTOR, Role.ANNOTATOR);
    ClipId own = given.anAcceptedClip(given.aMovie(both), both, curator);
    curation.makeGold(own, DfewLabel.FEAR, GoldPurpose.TRAINING, curator);
    administration.change(
        new AdmissionRule(false, null, true, null, 1), administration.current().version());

    assertThat(admission.refusal(both)).isEmpty();
    assertThat(practice.examples(both)).isEmpty();
    assertThat(practice.examples(annotator)).hasSize(1);
    assertThat(administration.goldCandidates()).extracting(ClipVotes::clip).containsExactly(clip);
  }

  private ClipId aGoldClip(Label emotion, GoldPurpose purpose) {
    ClipId id = given.anAcceptedClip(movie, collector, curator);
    curation.makeGold(id, emotion, purpose, curator);
    return id;
  }

  private void tenTestClips() {
    for (int i = 0; i < 10; i++) {
      aGoldClip(DfewLabel.ANGRY, GoldPurpose.TEST);
    }
  }

  private String missing() {
    return annotation.refusal(annotator).map(Refusal::code).orElse("");
  }

  /** Goes through a round with the same answer to all; gives what was told. */
  private List<Answer> go(Round round, Label emotion) {
    List<Answer> told = new ArrayList<>();
    Optional<PracticeTask> task = practice.next(annotator, round);
    int attempt = task.orElseThrow().attempt();
    while (task.isPresent() && task.get().attempt() == attempt) {
      practice.answer(annotator, task.get(), emotion).ifPresent(told::add);
      task = practice.next(annotator, round);
    }
    return told;
  }

  /** Takes the test of ten angry faces with so many right answers. */
  private void goRight(int right) {
    for (int i = 0; i < 10; i++) {
      PracticeTask task = practice.next(annotator, Round.TEST).orElseThrow();
      assertThat(task.number()).isEqualTo(i + 1);
      practice.answer(annotator, task, i < right ? DfewLabel.ANGRY : DfewLabel.SAD);
    }
  }

  private Set<ClipId> seen(PersonId person, ClipId... clips) {
    Set<ClipId> seen = new HashSet<>();
    for (ClipId one : clips) {
      if (practice.maySee(one, person) || annotation.maySee(one, person)) {
        seen.add(one);
      }
    }
    return seen;
  }

  private void vote(PersonId person) {
    Assignment held = annotation.next(person).orElseThrow();
    annotation.vote(held.token(), person, Fixtures.aVote(DfewLabel.SAD));
  }

  private List<@Nullable Integer> consentOfVotes() {
    List<@Nullable Integer> versions = new ArrayList<>();
    jdbc.sql("select consent_version from vote order by given_at")
        .query(
            row -> {
              versions.add(row.getObject(1, Integer.class));
            });
    return versions;
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
