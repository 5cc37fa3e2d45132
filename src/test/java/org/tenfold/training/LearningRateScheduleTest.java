package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {
  private static final List<Double> FALLING = List.of(1.0, 0.9, 0.8, 0.7, 0.6, 0.5);
  private static final List<Double> SATURATED = List.of(1.0, 0.9, 0.9, 0.91, 0.9, 0.95);

  @Test
  void aStepIsATenthAgainAndAgain() {
    LearningRateSchedule step = new LearningRateSchedule.Step(2);

    assertThat(step.factor(1, 6, FALLING)).isEqualTo(1);
    assertThat(step.factor(2, 6, FALLING)).isCloseTo(0.1, within(1e-12));
    assertThat(step.factor(4, 6, FALLING)).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void aPlateauIsATenthOnceTheLossSaturates() {
    LearningRateSchedule plateau = new LearningRateSchedule.Plateau(2);

    assertThat(plateau.factor(5, 9, FALLING)).isEqualTo(1);
    assertThat(plateau.factor(3, 9, SATURATED)).isEqualTo(1);
    assertThat(plateau.factor(4, 9, SATURATED)).isCloseTo(0.1, within(1e-12));
    assertThat(plateau.factor(6, 9, SATURATED)).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void aCosineFallsFromOneTowardsZero() {
    LearningRateSchedule cosine = new LearningRateSchedule.Cosine();

    assertThat(cosine.factor(0, 10, FALLING)).isEqualTo(1);
    assertThat(cosine.factor(5, 10, FALLING)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aWarmUpRisesInEqualSteps() {
    LearningRateSchedule warmUp =
        new LearningRateSchedule.WarmUp(3, new LearningRateSchedule.Constant());

    assertThat(List.of(0, 1, 2, 3, 4))
        .extracting(epoch -> warmUp.factor(epoch, 9, FALLING))
        .containsExactly(0.25, 0.5, 0.75, 1.0, 1.0);
  }
}
