package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tenfold.worker.WorkerEvent;

class EpochMetricTest {
  private static final EpochMetric FULL =
      new EpochMetric(
          2,
          7,
          1.5,
          1.25,
          OptionalDouble.of(0.5),
          OptionalDouble.of(1.75),
          0.001,
          12.5,
          0.25,
          3,
          3L << 30,
          OptionalLong.of(5L << 30),
          Optional.of(EpochTally.of(validatedCounts())),
          Optional.of(EpochTally.of(someCounts())));

  @Test
  void comesBackFromItsEvent() {
    EpochMetric bare =
        new EpochMetric(
            1,
            1,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            1,
            0,
            0,
            0,
            0,
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(EpochMetric.of(FULL.event())).isEqualTo(FULL);
    assertThat(EpochMetric.of(bare.event())).isEqualTo(bare);
  }

  @Test
  void theScoresOfATallyAreThoseOfItsEmotionsWithClips() {
    EpochTally tally = EpochTally.of(someCounts());

    assertThat(tally.war()).hasValue(4.0 / 6);
    assertThat(tally.uar()).hasValue((3.0 / 4 + 1.0 / 2) / 2);
    assertThat(EpochTally.of(new int[7][7]).uar()).isEmpty();
  }

  private static int[][] validatedCounts() {
    int[][] counts = new int[7][7];
    counts[0][6] = 2;
    counts[3][3] = 1;
    return counts;
  }

  private static int[][] someCounts() {
    int[][] counts = new int[7][7];
    counts[0][0] = 3;
    counts[0][6] = 1;
    counts[4][4] = 1;
    counts[4][0] = 1;
    return counts;
  }

  @Test
  void namesTheNumberThatIsMissing() {
    Map<String, Double> values = new HashMap<>(FULL.event().values());
    values.remove("learningRate");

    assertThatThrownBy(() -> EpochMetric.of(new WorkerEvent.Metric(values)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("learningRate");
  }
}
