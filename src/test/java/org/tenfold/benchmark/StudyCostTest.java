package org.tenfold.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.network.Network;

class StudyCostTest {
  private static final int CLIPS = 100;
  private static final TrainingSpec SMALL =
      TrainingSpec.parse(
          "{\"network\": {\"width\": 4}, \"input\": {\"size\": 32}, \"length\": {\"epochs\": 2}}");

  @Test
  void aStudyTakesTheTimeOfAllItsRunsAndTheMemoryOfTheLargest() {
    StudyPlan plan =
        StudyPlan.of(List.of(SMALL, SMALL.with(Network.RESNET18_LSTM)), List.of(1L, 2L, 3L));
    RunCost one = RunCost.of(SMALL, CLIPS);
    RunCost other = RunCost.of(SMALL.with(Network.RESNET18_LSTM), CLIPS);

    StudyCost cost = StudyCost.of(plan.runs(), CLIPS);

    assertThat(cost.runs()).isEqualTo(6);
    assertThat(cost.bytes()).isEqualTo(Math.max(one.bytes(), other.bytes()));
    assertThat(cost.multiplications())
        .isCloseTo(3 * (one.multiplications() + other.multiplications()), offset(1.0));
    assertThat(one.bytes()).isNotEqualTo(other.bytes());
  }

  @Test
  void aRunIsAsLargeAsItsSpecSays() {
    assertThat(RunCost.of(SMALL, CLIPS))
        .isEqualTo(RunCost.of(SMALL.model(), SMALL.steps().batch(), 2 * CLIPS));
  }

  @Test
  void thePapersBaselinesTakeDays() {
    StudyPlan plan = StudyTemplate.BASELINES.plan(TrainingSpec.PAPER, List.of(1L));

    String words = StudyCost.of(plan.runs(), 4 * 11_697L).words().english();

    assertThat(words)
        .startsWith("7 runs: with libtorch, ")
        .contains(" h; the largest takes about ");
    assertThat(words).contains(" GB of memory beside the engine's own.").contains("machine's");
  }

  @Test
  void whatIsDoneCostsNothing() {
    assertThat(StudyCost.of(List.of(), CLIPS).words().english())
        .isEqualTo("All runs of this study are done already: nothing is trained.");
  }
}
