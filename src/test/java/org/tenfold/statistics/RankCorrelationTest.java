package org.tenfold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  /** With ties: scipy.stats.spearmanr([1, 2, 2, 4, 5], [2, 1, 3, 3, 8]). */
  @Test
  void equalNumbersShareTheMeanOfTheirRanks() {
    double rho =
        RankCorrelation.spearman(new double[] {1, 2, 2, 4, 5}, new double[] {2, 1, 3, 3, 8})
            .value()
            .orElseThrow();

    assertThat(rho).isCloseTo(0.763157894736842, within(1e-12));
  }

  @Test
  void anyRisingFunctionIsWholeAgreement() {
    assertThat(RankCorrelation.spearman(new double[] {3, 1, 2}, new double[] {1000, -5, 0}))
        .isEqualTo(Measure.of(1));
    assertThat(RankCorrelation.spearman(new double[] {3, 1, 2}, new double[] {-3, -1, -2}))
        .isEqualTo(Measure.of(-1));
  }

  @Test
  void withoutVariationThereIsAReason() {
    assertThat(RankCorrelation.spearman(new double[] {1, 1}, new double[] {1, 2}))
        .isEqualTo(Measure.undefined(Measure.Reason.NO_VARIATION));
    assertThat(RankCorrelation.spearman(new double[] {1}, new double[] {1}))
        .isEqualTo(Measure.undefined(Measure.Reason.FEWER_THAN_TWO_ITEMS));
  }
}
