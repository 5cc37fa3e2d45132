package org.tenfold.training.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EcStflLossTest {
  private static final int[] LABELS = {0, 0, 0, 1, 1};

  private static double[][] features() {
    return new double[][] {{0, 0}, {3, 4}, {6, 8}, {0, 5}, {12, 5}};
  }

  /** A = 40/3 + 24/2, B = 43.634071 (1/2 + 1/3). */
  @Test
  void workedExample() {
    assertThat(EcStflLoss.value(features(), LABELS).orElseThrow())
        .isCloseTo(0.696703, within(5e-7));
  }

  @Test
  void growingApartWithinAClassCosts() {
    double[][] apart = features();
    apart[0][0] = -6;
    apart[0][1] = -8;

    double before = EcStflLoss.value(features(), LABELS).orElseThrow();

    assertThat(EcStflLoss.value(apart, LABELS).orElseThrow()).isGreaterThan(before);
  }

  @Test
  void gradientIsTheCentralDifference() {
    double step = 1e-6;
    double[][] gradient = EcStflLoss.gradient(features(), LABELS).orElseThrow();

    for (int i = 0; i < LABELS.length; i++) {
      for (int k = 0; k < 2; k++) {
        double[][] up = features();
        double[][] down = features();
        up[i][k] += step;
        down[i][k] -= step;
        double difference =
            (EcStflLoss.value(up, LABELS).orElseThrow()
                    - EcStflLoss.value(down, LABELS).orElseThrow())
                / (2 * step);

        assertThat(gradient[i][k]).as("x[%d][%d]", i, k).isCloseTo(difference, within(1e-8));
      }
    }
  }

  @Test
  void oneClassOnlyHasNoLoss() {
    assertThat(EcStflLoss.value(features(), new int[5])).isEmpty();
    assertThat(EcStflLoss.gradient(features(), new int[5])).isEmpty();
  }

  @Test
  void equalFeaturesHaveNoLoss() {
    assertThat(EcStflLoss.value(new double[5][2], LABELS)).isEmpty();
    assertThat(EcStflLoss.gradient(new double[5][2], LABELS)).isEmpty();
  }

  @Test
  void twoEqualExamplesOfAClassLeaveTheGradientFinite() {
    double[][] features = {{1, 1}, {1, 1}, {4, 5}};

    double[][] gradient = EcStflLoss.gradient(features, new int[] {0, 0, 1}).orElseThrow();

    assertThat(gradient).isDeepEqualTo(new double[3][2]);
  }
}
