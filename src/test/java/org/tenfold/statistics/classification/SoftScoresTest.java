package org.tenfold.statistics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.classification.AccuracyByEntropy.Bin;
import org.tenfold.statistics.classification.DataMap.Point;

class SoftScoresTest {
  private static final List<double[]> SHARES =
      List.of(
          new double[] {.7, .1, .1, .1, 0, 0, 0},
          new double[] {.2, .3, .5, 0, 0, 0, 0},
          new double[] {0, 0, 0, 0, 0, .4, .6},
          new double[] {1, 0, 0, 0, 0, 0, 0});
  private static final List<double[]> PROBABILITIES =
      List.of(
          new double[] {.5, .2, .1, .05, .05, .05, .05},
          new double[] {.3, .3, .3, .1, 0, 0, 0},
          new double[] {.1, .1, .1, .1, .1, .2, .3},
          new double[] {0, 1, 0, 0, 0, 0, 0});

  /** SciPy 1.10.1: {@code 1 - mean(jensenshannon(p, q, base=2) ** 2)}. */
  @Test
  void poJsdIsThatOfScipy() {
    assertNumber(SoftScores.poJsd(SHARES, PROBABILITIES), .626942735494368);
  }

  /** NumPy: {@code 2 * minimum(p, q).sum() / (p + q).sum()}. */
  @Test
  void softMicroF1IsThatOfNumpy() {
    assertNumber(SoftScores.microF1(SHARES, PROBABILITIES), .5125);
  }

  @Test
  void theVotesThemselvesScoreOne() {
    assertNumber(SoftScores.poJsd(SHARES, SHARES), 1);
    assertNumber(SoftScores.microF1(SHARES, SHARES), 1);
  }

  @Test
  void nothingInCommonScoresNought() {
    List<double[]> one = List.of(new double[] {1, 0});
    List<double[]> other = List.of(new double[] {0, 1});

    assertNumber(SoftScores.poJsd(one, other), 0);
    assertNumber(SoftScores.microF1(one, other), 0);
  }

  @Test
  void bothNeedTheSameItems() {
    assertThat(SoftScores.poJsd(List.of(), List.of()).reason()).contains(Reason.NO_ITEMS);
    assertThatThrownBy(() -> SoftScores.microF1(SHARES, SHARES.subList(0, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void accuracyIsCountedWhereTheVotesStand() {
    double[] entropy = {0, 0, .3, .5, .5 - 1e-12, 1, 1.2};
    int[] truth = {1, 1, 2, 3, 3, 4, 4};
    int[] prediction = {1, 2, 2, 0, 3, 4, 4};

    List<Bin> bins = AccuracyByEntropy.of(entropy, truth, prediction, 0, .3, .5, 1);

    assertThat(bins)
        .containsExactly(new Bin(0, .3, 2, 1), new Bin(.3, .5, 1, 1), new Bin(.5, 1, 3, 2));
    assertNumber(bins.getFirst().accuracy(), .5);
    assertThat(bins.getFirst().interval()).isEqualTo(WilsonInterval.of(1, 2));
    assertThat(
            AccuracyByEntropy.of(entropy, truth, prediction, 2, 3).getFirst().accuracy().reason())
        .contains(Reason.NO_ITEMS);
  }

  /** NumPy's mean and std over the epochs. */
  @Test
  void theDataMapShowsHowTheTrueLabelFares() {
    DataMap map =
        DataMap.of(new double[][] {{.2, .9, .5}, {.4, .8, .1}, {.3, .95, .9}, {.5, .99, .2}});

    assertPoint(map.points().get(0), .35, .1118034);
    assertPoint(map.points().get(1), .91, .07106335);
    assertPoint(map.points().get(2), .425, .31124749);
    assertThat(map.easyForPeopleOnly(new double[] {.1, 0, .1}, .1, .5)).containsExactly(0, 2);
    assertThat(map.easyForPeopleOnly(new double[] {.2, 0, .1}, .1, .5)).containsExactly(2);
  }

  private static void assertPoint(Point point, double confidence, double variability) {
    assertThat(point.confidence()).isCloseTo(confidence, within(1e-7));
    assertThat(point.variability()).isCloseTo(variability, within(1e-7));
  }

  private static void assertNumber(Measure measure, double expected) {
    assertThat(measure.value().orElseThrow()).isCloseTo(expected, within(1e-12));
  }
}
