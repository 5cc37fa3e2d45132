package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;

class TrainingCostTest {
  private static final Optimiser SGD = new Optimiser.Sgd(0.9, 0);

  /**
   * Published, in billions: C3D 38.5 (Hara et al. 2018 and others), r3d_18 40.7 (torchvision), both
   * for 16 x 112 x 112.
   */
  @ParameterizedTest
  @CsvSource({"C3D, 38.5", "R3D18, 40.7"})
  void multiplicationsAreThosePublished(Network network, double billions) {
    ModelSpec spec = network.spec(Network.PAPER_WIDTH, 16, 112, 400);

    assertThat(TrainingCost.of(spec, SGD, 1).multiplications() / 1e9)
        .isBetween(0.99 * billions, 1.01 * billions);
  }

  @Test
  void memoryGrowsWithTheBatchAndTheOptimiser() {
    ModelSpec spec = Network.RESNET3D18.spec(Network.PAPER_WIDTH, 16, 112, 7);
    long weights = 4 * spec.parameterCount();

    long one = TrainingCost.of(spec, SGD, 1).bytes();
    long two = TrainingCost.of(spec, SGD, 2).bytes();
    long three = TrainingCost.of(spec, SGD, 3).bytes();

    assertThat(three - two).isEqualTo(two - one);
    assertThat(one - (two - one)).isEqualTo(3 * weights);
    assertThat(TrainingCost.of(spec, Optimiser.Adam.of(0, false), 1).bytes() - one)
        .isEqualTo(weights);
  }
}
