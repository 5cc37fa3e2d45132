package org.tenfold.statistics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

class MetricTest {
  private static final List<String> SEVEN = List.of("Ha", "Sa", "Ne", "An", "Su", "Di", "Fe");
  private static final int[] BENCHMARK_CLIPS = {2445, 1894, 2669, 2173, 1469, 145, 902};
  private static final List<String> THREE = List.of("a", "b", "c");

  /** The tables of the DFEW paper, as hits over the 11,697 clips of its benchmark. */
  @ParameterizedTest
  @CsvSource({
    "C3D, 1838 748 1471 1358 661 2 185, 42.736, 53.544",
    "P3D, 1830 822 1446 1313 749 1 210, 43.973, 54.467",
    "R3D18, 1948 740 1539 1095 709 5 190, 42.794, 53.227",
    "3D Resnet18, 1788 914 1348 1407 736 0 238, 44.734, 54.980",
    "I3D-RGB, 1922 837 1513 1214 674 3 185, 43.403, 54.270",
    "VGG11+LSTM, 1880 713 1549 1319 642 0 178, 42.387, 53.698",
    "Resnet18+LSTM, 1907 770 1435 1235 661 6 195, 42.859, 53.082",
    "'C3D, center loss', 1849 846 1446 1372 620 3 200, 43.437, 54.168",
    "'C3D, EC-STFL', 1855 933 1463 1337 675 5 224, 45.100, 55.501",
    "'3D Resnet18, center loss', 1919 839 1465 1269 769 1 228, 44.914, 55.484",
    "'3D Resnet18, EC-STFL', 1936 929 1544 1325 678 4 194, 45.354, 56.510"
  })
  void tablesOfTheDfewPaper(String model, String hits, double uar, double war) {
    ConfusionMatrix matrix = withHits(hits);

    assertThat(matrix.total()).isEqualTo(11_697);
    // the printed UAR is the mean of recalls that were already rounded to 0.01
    assertThat(percent(Metric.UAR.of(matrix))).isCloseTo(uar, within(0.006));
    assertThat(percent(Metric.WAR.of(matrix))).isCloseTo(war, within(0.0006));
  }

  @Test
  void scoresOfASmallMatrix() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(THREE, new int[][] {{3, 1, 0}, {0, 2, 2}, {1, 0, 1}});

    assertThat(number(Metric.UAR.of(matrix))).isCloseTo((.75 + .5 + .5) / 3, within(1e-12));
    assertThat(number(Metric.WAR.of(matrix))).isCloseTo(.6, within(1e-12));
    assertThat(number(Metric.MACRO_F1.of(matrix)))
        .isCloseTo((6 / 8.0 + 4 / 7.0 + 2 / 5.0) / 3, within(1e-12));
    assertThat(number(Metric.WEIGHTED_F1.of(matrix)))
        .isCloseTo((4 * 6 / 8.0 + 4 * 4 / 7.0 + 2 * 2 / 5.0) / 10, within(1e-12));
  }

  @Test
  void absentClassIsReportedAndLeftOutOfTheMean() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(THREE, new int[][] {{1, 1, 0}, {0, 4, 0}, {0, 0, 0}});

    assertThat(matrix.recallPerClass())
        .containsExactly(Measure.of(.5), Measure.of(1), Measure.undefined(Reason.CLASS_ABSENT));
    assertThat(Metric.UAR.of(matrix)).isEqualTo(Measure.of(.75));
  }

  @Test
  void noPredictionsHaveNoScore() {
    ConfusionMatrix empty = ConfusionMatrix.of(THREE, new int[3][3]);

    for (Metric metric : Metric.values()) {
      assertThat(metric.of(empty)).isEqualTo(Measure.undefined(Reason.NO_PREDICTIONS));
    }
  }

  @Test
  void poolingIsNotAveraging() {
    ConfusionMatrix good = ConfusionMatrix.tally(THREE, new int[] {0, 0, 1}, new int[] {0, 0, 1});
    ConfusionMatrix bad = ConfusionMatrix.tally(THREE, new int[] {0, 1}, new int[] {1, 1});

    ConfusionMatrix pooled = ConfusionMatrix.pooled(List.of(good, bad));
    FoldMean mean = FoldMean.of(Metric.UAR, List.of(good, bad));

    assertThat(number(Metric.UAR.of(pooled))).isCloseTo((2 / 3.0 + 1) / 2, within(1e-12));
    assertThat(number(mean.mean())).isCloseTo(.75, within(1e-12));
    assertThat(number(mean.standardDeviation())).isCloseTo(Math.sqrt(.125), within(1e-12));
  }

  /** Fold scores that two papers print beside their mean. */
  @ParameterizedTest
  @CsvSource({"62.59 61.96 64.00 63.07 65.42, 63.41", "76.16 73.99 76.41 76.31 77.27, 76.03"})
  void foldMeansOfLaterPapers(String printed, double mean) {
    List<ConfusionMatrix> folds =
        Arrays.stream(printed.split(" "))
            .map(score -> (int) Math.round(Double.parseDouble(score) * 100))
            .map(hits -> new int[][] {{hits, 10_000 - hits, 0}, {0, 0, 0}, {0, 0, 0}})
            .map(counts -> ConfusionMatrix.of(THREE, counts))
            .toList();

    assertThat(percent(FoldMean.of(Metric.WAR, folds).mean())).isCloseTo(mean, within(.0051));
  }

  @Test
  void oneFoldHasNoSpread() {
    ConfusionMatrix fold = ConfusionMatrix.tally(THREE, new int[] {0}, new int[] {0});

    assertThat(FoldMean.of(Metric.WAR, List.of(fold)))
        .isEqualTo(new FoldMean(Measure.of(1), Measure.undefined(Reason.FEWER_THAN_TWO_FOLDS)));
  }

  @Test
  void matricesOfOtherShapesAreRefused() {
    assertThatThrownBy(() -> ConfusionMatrix.of(THREE, new int[3][2]))
        .hasMessageContaining("3 classes need 3 x 3 counts, not 3 x 2");
    assertThatThrownBy(
            () ->
                ConfusionMatrix.of(THREE, new int[3][3])
                    .plus(ConfusionMatrix.of(SEVEN, new int[7][7])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** All misses go to the next class. */
  private static ConfusionMatrix withHits(String hits) {
    int[] right = Arrays.stream(hits.split(" ")).mapToInt(Integer::parseInt).toArray();
    int[][] counts = new int[7][7];
    for (int truth = 0; truth < 7; truth++) {
      counts[truth][truth] = right[truth];
      counts[truth][(truth + 1) % 7] = BENCHMARK_CLIPS[truth] - right[truth];
    }
    return ConfusionMatrix.of(SEVEN, counts);
  }

  private static double percent(Measure measure) {
    return 100 * number(measure);
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }
}
