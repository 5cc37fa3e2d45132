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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.admission.AdmissionRule;
import org.tenfold.annotation.AnnotationRule;
import org.tenfold.annotation.AnnotationRules;
import org.tenfold.emotion.LabelRule;
import org.tenfold.error.InvalidInput;
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
  @Autowired private PlatformTransactionManager transactions;
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
    labelling.change(project, AnnotationRule.DEFAULT);
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
  void theFirstRewardRuleOfTwoPeopleAndTheLaterOnesAreVersionsOrToldOf() throws Exception {
    given.forgetRewards();
    for (int round = 0; round < ROUNDS; round++) {
      int before = rewards.all(project).size();

      List<@Nullable Throwable> ends =
          atOnce(
              () -> rewards.change(project, RewardRule.NONE, one),
              () -> rewards.change(project, RewardRule.NONE, other));

      assertThat(ends).filteredOn(end -> end != null).allSatisfy(RulesAtOnceContract::isTold);
      long set = ends.stream().filter(end -> end == null).count();
      assertThat(set).isPositive();
      assertThat(rewards.all(project))
          .extracting(RewardRule::version)
          .hasSize(before + (int) set)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whoChangesAAnnotationRuleThatChangedSinceTheyReadItIsTold() {
    labelling.change(project, AnnotationRule.DEFAULT);

    Throwable end =
        catchThrowable(
            () ->
                inATransaction(
                    () -> {
                      labelling.of(project);
                      inATransaction(() -> labelling.change(project, undo(7)));
                      labelling.change(project, undo(9));
                    }));

    isTold(end);
    assertThat(labelling.of(project)).isEqualTo(undo(7));
  }

  @Test
  void whoChangesAnAdmissionRuleThatChangedSinceTheyReadItIsTold() {
    admission.change(AdmissionRule.OPEN);

    Throwable end =
        catchThrowable(
            () ->
                inATransaction(
                    () -> {
                      admission.rule();
                      inATransaction(() -> admission.change(attempts(3)));
                      admission.change(attempts(4));
                    }));

    isTold(end);
    assertThat(admission.rule()).isEqualTo(attempts(3));
  }

  @Test
  void ofTwoFirstAdmissionRulesNoneEndsInAnErrorThatNobodyUnderstands() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      given.forgetAdmission();

      List<@Nullable Throwable> ends =
          atOnce(() -> admission.change(attempts(3)), () -> admission.change(attempts(4)));

      assertThat(ends).contains((Throwable) null);
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
        rule.doubts(),
        rule.goldShare(),
        rule.repeatShare(),
        rule.repeatAfter(),
        rule.breakAfter());
  }

  private static AdmissionRule attempts(int number) {
    return new AdmissionRule(false, null, false, null, number);
  }

  private void inATransaction(Runnable work) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    template.executeWithoutResult(status -> work.run());
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
