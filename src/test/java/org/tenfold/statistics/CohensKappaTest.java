package org.tenfold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohensKappaTest {
  /** The worked example of many textbooks: p_o = 0.7, p_e = 0.5. */
  @Test
  void aKnownNumber() {
    Measure kappa = CohensKappa.of(new int[][] {{20, 5}, {10, 15}});

    assertThat(kappa.value().orElseThrow()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void whereItIsUndefinedItSaysWhy() {
    assertThat(CohensKappa.of(new int[2][2])).isEqualTo(Measure.undefined(Measure.Reason.NO_ITEMS));
    assertThat(CohensKappa.of(new int[][] {{5, 0}, {0, 0}}))
        .isEqualTo(Measure.undefined(Measure.Reason.ONE_CATEGORY));
  }

  @Test
  void swappingTheTwoJudgementsChangesNothing() {
    int[][] table = {{9, 2, 1}, {0, 7, 3}, {4, 1, 8}};
    int[][] swapped = new int[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        swapped[j][i] = table[i][j];
      }
    }
    assertThat(CohensKappa.of(swapped).value().orElseThrow())
        .isCloseTo(CohensKappa.of(table).value().orElseThrow(), within(1e-15));
  }
}
