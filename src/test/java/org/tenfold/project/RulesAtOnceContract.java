package org.tenfold.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.admission.AdmissionRule;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.testing.ServerTest;

/** Two people set a rule at once: one of them is told, in a sentence, and nothing gets lost. */
abstract class RulesAtOnceContract extends ServerTest {
  private static final int ROUNDS = 10;

  @Autowired private CollectionRules collections;
  @Autowired private LabelRules labels;
  @Autowired private AnnotationRules labelling;
  @Autowired private AdmissionAdministration admission;
  @Autowired private RewardRules rewards;
  private ProjectId project;
  private PersonId one;
  private PersonId other;
  private CollectionRule collection;

  @BeforeEach
  void twoPeople() {
    project = given.aProject().id();
    one = given.a(Role.CURATOR);
    other = given.a(Role.CURATOR);
    collection = collections.current(project).rule();
  }

  /** Other tests work on the same project. */
  @AfterEach
  void asItWas() {
    collections.set(project, collection, collections.current(project).version(), one);
    labels.set(project, LabelRule.DFEW, labels.current(project).version(), one);
    labelling.change(project, AnnotationRule.DEFAULT, labelling.current(project).version());
    given.forgetAdmission();
    given.forgetRewards();
  }

  @Test
  void ofTwoCollectionRulesSetAtOnceOneHolds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int seen = collections.current(project).version();

      List<@Nullable Throwable> ends =
          atOnce(
              () -> collections.set(project, CollectionRule.DFEW, seen, one),
              () -> collections.set(project, CollectionRule.DEMO, seen, other));

      assertThat(ends).containsOnlyOnce((Throwable) null);
      assertThat(ends).filteredOn(end -> end != null).allSatisfy(RulesAtOnceContract::isTold);
      assertThat(collections.current(project).version()).isEqualTo(seen + 1);
    }
  }

  @Test
  void ofTwoLabelRulesSetAtOnceOneHolds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int seen = labels.current(project).version();

      List<@Nullable Throwable> ends =
          atOnce(
              () -> labels.set(project, new LabelRule(10, 7), seen, one),
              () -> labels.set(project, LabelRule.DFEW, seen, other));

      assertThat(ends).containsOnlyOnce((Throwable) null);
      assertThat(ends).filteredOn(end -> end != null).allSatisfy(RulesAtOnceContract::isTold);
      assertThat(labels.current(project).version()).isEqualTo(seen + 1);
    }
  }

  @Test
  void whoSetsALabelRuleWithoutHavingSeenTheNewestIsTold() {
    int seen = labels.current(project).version();
    labels.set(project, LabelRule.DFEW, seen, one);

    assertThatThrownBy(() -> labels.set(project, new LabelRule(10, 9), seen, other))
        .satisfies(RulesAtOnceContract::isTold);

    assertThat(labels.current(project).rule()).isEqualTo(LabelRule.DFEW);
    assertThat(labels.current(project).setBy()).isEqualTo(given.nameOf(one));
  }

  @Test
  void ofTwoRewardRulesSetAtOnceOneHoldsTheFirstToo() throws Exception {
    given.forgetRewards();
    for (int round = 0; round < ROUNDS; round++) {
      int seen = rewards.current(project).version();

      List<@Nullable Throwable> ends =
          atOnce(
              () -> rewards.change(project, RewardRule.none(LabelSet.DFEW), seen, one),
              () -> rewards.change(project, RewardRule.none(LabelSet.DFEW), seen, other));

      assertThat(ends).containsOnlyOnce((Throwable) null);
      assertThat(ends).filteredOn(end -> end != null).allSatisfy(RulesAtOnceContract::isTold);
      assertThat(rewards.all(project))
          .extracting(RewardRule::version)
          .hasSize(seen + 1)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whoSetsARewardRuleWithoutHavingSeenTheNewestIsTold() {
    given.forgetRewards();
    rewards.change(project, RewardRule.none(LabelSet.DFEW), 0, one);

    assertThatThrownBy(() -> rewards.change(project, RewardRule.none(LabelSet.DFEW), 0, other))
        .satisfies(RulesAtOnceContract::isTold);

    assertThat(rewards.all(project)).hasSize(1);
  }

  @Test
  void whoSetsAAnnotationRuleWithoutHavingSeenTheNewestIsTold() {
    int seen = labelling.current(project).version();
    int next = labelling.change(project, undo(7), seen);

    assertThatThrownBy(() -> labelling.change(project, undo(9), seen))
        .satisfies(RulesAtOnceContract::isTold);

    assertThat(labelling.current(project)).isEqualTo(new CountedRule<>(undo(7), next));
    assertThat(next).isEqualTo(seen + 1);
  }

  /** Who saves the same again is no second person. */
  @Test
  void whoSavesTwiceFromOnePageIsNotTold() {
    int first = labelling.change(project, undo(7), labelling.current(project).version());
    int same = labelling.change(project, undo(7), first);
    int second = labelling.change(project, undo(9), same);

    assertThat(labelling.current(project)).isEqualTo(new CountedRule<>(undo(9), second));
  }

  @Test
  void ofTwoAnnotationRulesSetAtOnceOneHolds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int seen = labelling.current(project).version();
      int number = round;

      List<@Nullable Throwable> ends =
          atOnce(
              () -> labelling.change(project, undo(10 + number), seen),
              () -> labelling.change(project, undo(30 + number), seen));

      assertThat(ends).containsOnlyOnce((Throwable) null);
      assertThat(ends).filteredOn(end -> end != null).allSatisfy(RulesAtOnceContract::isTold);
    }
  }

  @Test
  void whoSetsAnAdmissionRuleWithoutHavingSeenTheNewestIsTold() {
    int seen = admission.current().version();
    int next = admission.change(attempts(3), seen);

    assertThatThrownBy(() -> admission.change(attempts(4), seen))
        .satisfies(RulesAtOnceContract::isTold);

    assertThat(admission.current()).isEqualTo(new CountedRule<>(attempts(3), next));
  }

  @Test
  void ofTwoFirstAdmissionRulesOneHolds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      given.forgetAdmission();

      List<@Nullable Throwable> ends =
          atOnce(() -> admission.change(attempts(3), 0), () -> admission.change(attempts(4), 0));

      assertThat(ends).containsOnlyOnce((Throwable) null);
      assertThat(ends).filteredOn(end -> end != null).allSatisfy(RulesAtOnceContract::isTold);
      assertThat(admission.rule()).isIn(attempts(3), attempts(4));
    }
  }

  private static void isTold(@Nullable Throwable end) {
    assertThat(end)
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("Somebody else has set another")
        .hasMessageEndingWith("rule meanwhile: look at it first.");
  }

  private static AnnotationRule undo(int seconds) {
    AnnotationRule rule = AnnotationRule.DEFAULT;
    return new AnnotationRule(
        rule.watchedFraction(),
        Duration.ofSeconds(seconds),
        rule.lease(),
        rule.skips(),
        rule.goldShare(),
        rule.repeatShare(),
        rule.repeatAfter(),
        rule.breakAfter());
  }

  private static AdmissionRule attempts(int number) {
    return new AdmissionRule(false, null, false, null, number);
  }

  /** How each of the two ended; null for without an exception. */
  private static List<@Nullable Throwable> atOnce(Runnable first, Runnable second)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      Future<@Nullable Throwable> one = people.submit(after(start, first));
      Future<@Nullable Throwable> other = people.submit(after(start, second));
      return Arrays.asList(one.get(), other.get());
    }
  }

  private static Callable<@Nullable Throwable> after(CyclicBarrier start, Runnable work) {
    return () -> {
      start.await();
      return catchThrowable(work::run);
    };
  }
}
