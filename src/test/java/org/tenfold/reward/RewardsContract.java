package org.tenfold.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.VoteChanges;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** Work is paid once, by the rule of its day, and the books balance; on either database. */
abstract class RewardsContract extends ServerTest {
  @Autowired private Settlement settlement;
  @Autowired private RewardRules rules;
  @Autowired private RewardLedger ledger;
  @Autowired private WantedClips wanted;
  @Autowired private AnnotationService annotation;
  @Autowired private CurationService curation;
  @Autowired private VoteChanges changes;
  @Autowired private JdbcClient jdbc;

  private PersonId admin;
  private PersonId collector;
  private PersonId curator;
  private MovieId movie;

  @BeforeEach
  void aRule() {
    given.forgetRewards();
    given.forgetClips();
    given.nobodyMustWatch();
    admin = given.a(Role.ADMIN);
    collector = given.a(Role.COLLECTOR);
    curator = given.a(Role.CURATOR);
    movie = given.aMovie(collector);
    pay("0.05", "0.20", "0.50", RareBasis.CONFIRMED);
  }

  @Test
  void aVoteEarnsTheSameWhateverItSaysAndOnce() {
    for (Label emotion : LabelSet.DFEW.all()) {
      given.anAcceptedClip(movie, collector, curator);
      PersonId annotator = given.a(Role.ANNOTATOR);
      vote(annotator, emotion);
      time("1");
      settle();
      settle();

      assertThat(ledger.of(annotator).open()).isEqualByComparingTo("0.05");
    }
  }

  @Test
  void aVoteIsPaidOnlyWhenItCanNoLongerBeTakenBack() {
    given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    UUID undone = vote(annotator, DfewLabel.SAD);

    settle();
    assertThat(ledger.of(annotator).votes()).isZero();

    annotation.undo(undone, annotator);
    time("1");
    settle();
    assertThat(ledger.of(annotator).votes()).isZero();
  }

  @Test
  void aVoteThatACuratorVoidsLaterStaysPaid() {
    given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    vote(annotator, DfewLabel.SAD);
    time("1");
    settle();

    curation.replace(annotator, "left midway", curator);
    settle();

    assertThat(ledger.of(annotator).open()).isEqualByComparingTo("0.05");
    assertThat(ledger.statement(annotator)).hasSize(1);
  }

  @Test
  void aClipThatSomebodyMayJudgeAgainIsPaidOnce() {
    given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    UUID first = vote(annotator, DfewLabel.SAD);
    time("1");
    settle();

    changes.reopen(first, "asked to", curator);
    UUID second = vote(annotator, DfewLabel.FEAR);
    annotation.undo(second, annotator);
    vote(annotator, DfewLabel.FEAR);
    time("1");
    settle();

    assertThat(ledger.of(annotator).open()).isEqualByComparingTo("0.05");
  }

  @Test
  void aCollectorIsPaidForEachAcceptedClip() {
    given.anAcceptedClip(movie, collector, curator);
    given.aCutClip(movie, collector);
    settle();
    settle();

    assertThat(ledger.of(collector).clips()).isEqualTo(1);
    assertThat(ledger.of(collector).open()).isEqualByComparingTo("0.20");
  }

  @Test
  void aRareClipIsRewardedWhenItsTenVotesConfirmIt() {
    judged(DfewLabel.FEAR, 6, DfewLabel.SAD, 4);
    judged(DfewLabel.FEAR, 5, DfewLabel.SAD, 5);
    judged(DfewLabel.SAD, 10, DfewLabel.FEAR, 0);
    judged(DfewLabel.FEAR, 9, DfewLabel.SAD, 0);
    time("1");
    settle();
    settle();

    assertThat(ledger.of(collector).rareClips()).isEqualTo(1);
    assertThat(ledger.of(collector).forRareClips()).isEqualByComparingTo("0.50");
  }

  @Test
  void byEstimateItIsRewardedOnAcceptanceAndNotASecondTimeByItsVotes() {
    pay("0", "0", "0.50", RareBasis.ESTIMATED);
    judged(DfewLabel.SAD, 10, DfewLabel.FEAR, 0);
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    estimated(clip, DfewLabel.DISGUST);
    settle();
    assertThat(ledger.of(collector).rareClips()).isEqualTo(1);

    time("2");
    pay("0", "0", "0.50", RareBasis.CONFIRMED);
    for (int i = 0; i < 10; i++) {
      voteOn(clip, DfewLabel.DISGUST);
    }
    time("1");
    settle();
    assertThat(ledger.of(collector).rareClips()).isEqualTo(1);
  }

  @Test
  void workIsPaidByTheRuleOfItsDay() {
    given.anAcceptedClip(movie, collector, curator);
    given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    vote(annotator, DfewLabel.SAD);
    time("1");
    pay("0.10", "0.20", "0.50", RareBasis.CONFIRMED);
    vote(annotator, DfewLabel.SAD);
    time("1");
    settle();

    assertThat(ledger.statement(annotator))
        .extracting(entry -> entry.ruleVersion() + ": " + entry.amount())
        .containsExactly("2: 0.1000", "1: 0.0500");
  }

  @Test
  void whatIsPaidNothingMakesNoEntries() {
    pay("0", "0", "0", RareBasis.CONFIRMED);
    jdbc.sql("delete from reward_rule where version = 1").update();
    given.anAcceptedClip(movie, collector, curator);
    vote(given.a(Role.ANNOTATOR), DfewLabel.SAD);
    time("1");

    assertThat(settlement.settle()).isZero();
  }

  @Test
  void anEntryIsTakenBackByAnotherOnceAndTheSumStaysZero() {
    PersonId annotator = paidOnce();
    RewardEntry entry = ledger.statement(annotator).getFirst();

    assertThatThrownBy(() -> ledger.reverse(entry.id(), " ", admin))
        .isInstanceOf(InvalidInput.class);
    ledger.reverse(entry.id(), "counted by mistake", admin);

    assertThat(ledger.of(annotator).open()).isEqualByComparingTo("0");
    assertThat(ledger.statement(annotator)).hasSize(2);
    assertThat(ledger.statement(annotator)).anyMatch(RewardEntry::reversed);
    assertThatThrownBy(() -> ledger.reverse(entry.id(), "again", admin))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("already");
    settle();
    assertThat(ledger.of(annotator).open()).isEqualByComparingTo("0");
    assertThat(ledger.total()).isEqualByComparingTo("0");
  }

  @Test
  void aPaymentIsNotedOnceAndNeverAboveWhatIsOpen() {
    PersonId annotator = paidOnce();
    UUID payment = UUID.randomUUID();

    assertThatThrownBy(
            () -> ledger.payOut(UUID.randomUUID(), annotator, new BigDecimal("0.06"), "", admin))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("0.05");
    ledger.payOut(payment, annotator, new BigDecimal("0.03"), "by bank", admin);
    ledger.payOut(payment, annotator, new BigDecimal("0.03"), "by bank", admin);

    assertThat(ledger.of(annotator).open()).isEqualByComparingTo("0.02");
    assertThat(ledger.total()).isEqualByComparingTo("0");
    assertThat(ledger.spent()).isEqualByComparingTo("0.25"); // with the collector's clip
  }

  @Test
  void manyWhoSettleAtOnceBookEachVoteOnce() throws Exception {
    List<PersonId> people = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      given.anAcceptedClip(movie, collector, curator);
    }
    for (int i = 0; i < 8; i++) {
      PersonId annotator = given.a(Role.ANNOTATOR);
      people.add(annotator);
      for (int vote = 0; vote < 4; vote++) {
        vote(annotator, DfewLabel.SAD);
      }
    }
    time("1");

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> all = java.util.Collections.nCopies(8, settlement::settle);
      int booked = 0;
      for (Future<Integer> one : threads.invokeAll(all)) {
        booked += one.get();
      }
      assertThat(booked).isEqualTo(8 * 4 + 4);
    }
    assertThat(people).allSatisfy(person -> assertThat(ledger.of(person).votes()).isEqualTo(4));
    assertThat(ledger.total()).isEqualByComparingTo("0");
  }

  @Test
  void theCurrencyStaysOnceSomethingIsBooked() {
    paidOnce();

    assertThatThrownBy(
            () ->
                rules.change(
                    given.aProject().id(),
                    rule("CNY", "1", "1", "1"),
                    rules.current(given.aProject().id()).version(),
                    admin))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("EUR");
  }

  @Test
  void aRuleThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> rule("EUR", "-1", "0", "0")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> rule("EUR", "0.00001", "0", "0")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> rule("<b>", "0", "0", "0")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatIsWantedStandsBesideWhatIsThere() {
    judged(DfewLabel.FEAR, 10, DfewLabel.SAD, 0);
    wanted.want(java.util.Map.of(DfewLabel.FEAR, 981));

    WantedClips.Class fear = wanted.all().get(DfewLabel.FEAR.index());

    assertThat(fear.wanted()).isEqualTo(981);
    assertThat(fear.confirmed()).isEqualTo(1);
    assertThat(fear.rare()).isTrue();
    assertThat(fear.earns()).isEqualByComparingTo("0.70");
    assertThat(wanted.all().get(DfewLabel.HAPPY.index()).earns()).isEqualByComparingTo("0.20");
  }

  private PersonId paidOnce() {
    given.anAcceptedClip(movie, collector, curator);
    PersonId annotator = given.a(Role.ANNOTATOR);
    vote(annotator, DfewLabel.SAD);
    time("1");
    settle();
    return annotator;
  }

  private void judged(Label first, int firstVotes, Label second, int secondVotes) {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    for (int i = 0; i < firstVotes + secondVotes; i++) {
      voteOn(clip, i < firstVotes ? first : second);
    }
  }

  /** By somebody new; no other clip is open. */
  private void voteOn(ClipId clip, Label emotion) {
    PersonId annotator = given.a(Role.ANNOTATOR);
    Assignment next = annotation.next(annotator).orElseThrow();
    assertThat(next.clip()).isEqualTo(clip);
    annotation.vote(next.token(), annotator, Fixtures.aVote(emotion));
  }

  private UUID vote(PersonId annotator, Label emotion) {
    Assignment next = annotation.next(annotator).orElseThrow();
    Vote vote = Fixtures.aVote(emotion);
    annotation.vote(next.token(), annotator, vote);
    return vote.id();
  }

  private void pay(String vote, String clip, String rare, RareBasis basis) {
    RewardRule rule = rule("EUR", vote, clip, rare);
    rules.change(
        given.aProject().id(),
        new RewardRule(
            0,
            Instant.EPOCH,
            rule.currency(),
            rule.perVote(),
            rule.perClip(),
            rule.perRareClip(),
            rule.rare(),
            basis),
        rules.current(given.aProject().id()).version(),
        admin);
  }

  private static RewardRule rule(String currency, String vote, String clip, String rare) {
    return new RewardRule(
        0,
        Instant.EPOCH,
        currency,
        new BigDecimal(vote),
        new BigDecimal(clip),
        new BigDecimal(rare),
        Set.copyOf(Set.of(DfewLabel.DISGUST, DfewLabel.FEAR)),
        RareBasis.CONFIRMED);
  }

  private void settle() {
    while (settlement.settle() > 0) {
      // until nothing is due
    }
  }

  private void estimated(ClipId clip, Label emotion) {
    jdbc.sql("update clip set estimated_emotion = :emotion where id = :id")
        .param("emotion", emotion.number())
        .param("id", clip.value())
        .update();
  }

  /** So many hours go by: all that has happened lies that much further back. */
  private void time(String hours) {
    String back = " - interval '" + hours + "' hour";
    jdbc.sql("update vote set given_at = given_at" + back).update();
    jdbc.sql("update clip set checked_at = checked_at" + back).update();
    jdbc.sql("update reward_rule set valid_from = valid_from" + back).update();
  }
}
