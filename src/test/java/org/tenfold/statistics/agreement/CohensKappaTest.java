package org.tenfold.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.CohensKappa.Weighting;

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

  /** statsmodels' table10, from SAS; quadratic weights computed for the oracle. */
  private static final int[][] SAS = {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};

  @Test
  void tableOfSasWithoutWeights() {
    CohensKappa kappa = CohensKappa.of(SAS, Weighting.NONE);

    assertThat(kappa.items()).isEqualTo(19);
    assertNumber(kappa.kappa(), 0.484162896, 5e-10);
    assertNumber(kappa.standardError(), .1380, 5e-5);
    assertThat(kappa.interval().bounds().orElseThrow().low()).isCloseTo(.2137, within(5e-5));
    assertThat(kappa.interval().bounds().orElseThrow().high()).isCloseTo(.7547, within(5e-5));
    assertNumber(kappa.standardErrorWithoutAgreement(), .1484, 5e-5);
    assertNumber(kappa.z(), 3.2626, 5e-5);
    assertNumber(kappa.p(), .0011, 5e-5);
  }

  @Test
  void tableOfSasWithLinearWeights() {
    CohensKappa kappa = CohensKappa.of(SAS, Weighting.LINEAR);

    assertNumber(kappa.kappa(), 0.470119522, 5e-10);
    assertNumber(kappa.standardError(), .1457, 5e-5);
    assertThat(kappa.interval().bounds().orElseThrow().low()).isCloseTo(.1845, within(5e-5));
    assertThat(kappa.interval().bounds().orElseThrow().high()).isCloseTo(.7558, within(5e-5));
    assertNumber(kappa.standardErrorWithoutAgreement(), .1426, 5e-5);
    assertNumber(kappa.z(), 3.2971, 5e-5);
    assertNumber(kappa.p(), .0010, 5e-5);
  }

  @Test
  void tableOfSasWithQuadraticWeights() {
    assertNumber(CohensKappa.of(SAS, Weighting.QUADRATIC).kappa(), 0.450160772, 5e-10);
  }

  @Test
  void fullAgreementHasNoWidth() {
    CohensKappa kappa = CohensKappa.of(new int[][] {{3, 0}, {0, 4}}, Weighting.NONE);

    assertNumber(kappa.kappa(), 1, 1e-15);
    assertNumber(kappa.standardError(), 0, 1e-7);
  }

  @Test
  void everyPairOfAnnotatorsOverWhatBothJudged() {
    // items 0..3; annotator 2 skips item 3, annotator 3 judged only item 3
    int[] item = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};
    int[] annotator = {0, 1, 2, 0, 1, 2, 2, 1, 0, 0, 1, 3};
    int[] label = {0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1};

    PairwiseKappa pairs = PairwiseKappa.of(4, 2, item, annotator, label);

    assertThat(pairs.of(0, 1)).isEqualTo(pairs.of(1, 0));
    assertThat(pairs.of(0, 1).items()).isEqualTo(4);
    assertNumber(pairs.of(0, 1).kappa(), .5, 1e-12);
    assertThat(pairs.of(0, 2).items()).isEqualTo(3);
    assertThat(pairs.of(2, 3).kappa()).isEqualTo(Measure.undefined(Measure.Reason.NO_ITEMS));
    assertThat(pairs.of(2, 3).interval().reason()).contains(Measure.Reason.NO_ITEMS);
    assertThatThrownBy(() -> pairs.of(1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertNumber(Measure measure, double expected, double tolerance) {
    assertThat(measure.value().orElseThrow()).isCloseTo(expected, within(tolerance));
  }
}
