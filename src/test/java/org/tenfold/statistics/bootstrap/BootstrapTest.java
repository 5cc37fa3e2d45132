package org.tenfold.statistics.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.Tables;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.statistics.bootstrap.Bootstrap.Resampling;

class BootstrapTest {
  private static final long[] EACH_ITS_OWN = LongStream.range(0, 30).toArray();

  /** The same by SciPy 1.10 with 200,000 resamples. */
  @ParameterizedTest
  @CsvSource({"MULTINOMIAL, 0.314913, 0.526957, 0.337931, 0.553126"})
  void intervalsOfTheDiagnosesAreThoseOfScipy(
      Resampling resampling, double low, double high, double bcaLow, double bcaHigh) {
    BootstrapIntervals intervals =
        FleissKappa.intervals(new Bootstrap(40_000, 1, resampling), Tables.DIAGNOSES, EACH_ITS_OWN);

    assertBounds(intervals.percentile(), low, high, .003);
    assertBounds(intervals.bca(), bcaLow, bcaHigh, .003);
  }

  /** The same by NumPy's Poisson weights. */
  @Test
  void poissonWeightsGiveAnIntervalALittleWider() {
    BootstrapIntervals intervals =
        FleissKappa.intervals(
            new Bootstrap(40_000, 1, Resampling.POISSON), Tables.DIAGNOSES, EACH_ITS_OWN);

    assertBounds(intervals.percentile(), .310923, .529185, .003);
  }

  /** Computed by NumPy and SciPy from the same numbers. */
  @Test
  void biasCorrectionAndAcceleration() {
    double[] replicates =
        IntStream.range(0, 1000).mapToDouble(i -> Math.pow(i / 1000., 1.5)).toArray();
    double[] jackknife = {.30, .31, .33, .25, .315, .29, .36};

    Interval bca = BootstrapIntervals.bca(.31, replicates, jackknife);

    assertBounds(bca, 0.0022933957172078, 0.9453202851587144, 1e-9);
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameInterval(Resampling resampling) {
    Bootstrap bootstrap = new Bootstrap(200, 7, resampling);

    assertThat(FleissKappa.intervals(bootstrap, Tables.DIAGNOSES, EACH_ITS_OWN))
        .isEqualTo(FleissKappa.intervals(bootstrap, Tables.DIAGNOSES, EACH_ITS_OWN))
        .isNotEqualTo(
            FleissKappa.intervals(
                new Bootstrap(200, 8, resampling), Tables.DIAGNOSES, EACH_ITS_OWN));
  }

  /** Every clip ten times in its movie: there are no more movies, so nothing is known better. */
  @Test
  void copiesOfAClipInItsMovieMakeNothingSurer() {
    int[][] copies =
        Arrays.stream(Tables.DIAGNOSES)
            .flatMap(row -> IntStream.range(0, 10).mapToObj(copy -> row))
            .toArray(int[][]::new);
    long[] movies = IntStream.range(0, 300).mapToLong(clip -> clip / 10).toArray();
    Bootstrap bootstrap = Bootstrap.multinomial(500, 3);

    Interval.Bounds once = bounds(FleissKappa.intervals(bootstrap, Tables.DIAGNOSES, EACH_ITS_OWN));
    Interval.Bounds clustered = bounds(FleissKappa.intervals(bootstrap, copies, movies));
    Interval.Bounds blind =
        bounds(FleissKappa.intervals(bootstrap, copies, LongStream.range(0, 300).toArray()));

    assertThat(clustered.low()).isCloseTo(once.low(), within(1e-12));
    assertThat(clustered.high()).isCloseTo(once.high(), within(1e-12));
    assertThat(blind.high() - blind.low()).isLessThan((once.high() - once.low()) / 2);
  }

  @Test
  void fullAgreementHasAnIntervalOfNoWidth() {
    int[][] counts = {{3, 0}, {0, 3}, {3, 0}, {0, 3}, {3, 0}, {0, 3}};

    BootstrapIntervals intervals =
        FleissKappa.intervals(Bootstrap.multinomial(100, 1), counts, new long[] {1, 2, 3, 4, 5, 6});

    assertBounds(intervals.percentile(), 1, 1, 1e-12);
    assertBounds(intervals.bca(), 1, 1, 1e-12);
  }

  @Test
  void whereThereIsNoIntervalItSaysWhy() {
    int[][] apart = {{3, 0}, {0, 3}};
    Bootstrap bootstrap = Bootstrap.multinomial(101, 1);

    assertReason(
        FleissKappa.intervals(bootstrap, apart, new long[] {1, 1}), Reason.FEWER_THAN_TWO_CLUSTERS);
    assertReason(FleissKappa.intervals(bootstrap, new int[0][], new long[0]), Reason.NO_ITEMS);
    assertReason(
        FleissKappa.intervals(bootstrap, new int[][] {{2, 0}, {2, 0}}, new long[] {1, 2}),
        Reason.ONE_CATEGORY);
    int[][] oneOdd = {{3, 0}, {3, 0}, {3, 0}, {1, 2}};
    assertThat(FleissKappa.intervals(bootstrap, oneOdd, new long[] {1, 2, 3, 4}).bca())
        .isEqualTo(Interval.undefined(Reason.HANGS_ON_ONE_CLUSTER));
  }

  @Test
  void badArgumentsAreRefused() {
    assertThatThrownBy(() -> Bootstrap.multinomial(0, 1)).hasMessageContaining("0 resamples");
    assertThatThrownBy(
            () ->
                FleissKappa.intervals(Bootstrap.multinomial(10, 1), Tables.DIAGNOSES, new long[3]))
        .hasMessageContaining("30 items, but clusters for 3");
  }

  @Test
  void weightsArePoissonWithMeanOne() {
    PoissonWeights weights = new PoissonWeights(5);
    int[] seen = new int[12];
    double products = 0;
    for (long cluster = 0; cluster < 1000; cluster++) {
      double[] filled = new double[1000];
      weights.fill(cluster, filled);
      for (int resample = 0; resample < 1000; resample++) {
        int weight = weights.of(cluster, resample);
        assertThat(filled[resample]).isEqualTo(weight);
        seen[weight]++;
        products += (weight - 1) * (weights.of(cluster + 1, resample) - 1);
      }
    }

    double probability = Math.exp(-1);
    for (int k = 0; k < 6; k++) {
      assertThat(seen[k] / 1e6).as("weight %d", k).isCloseTo(probability, within(.002));
      probability /= k + 1;
    }
    assertThat(products / 1e6).as("covariance of neighbours").isCloseTo(0, within(.004));
  }

  private static Interval.Bounds bounds(BootstrapIntervals intervals) {
    return intervals.percentile().bounds().orElseThrow();
  }

  private static void assertBounds(Interval interval, double low, double high, double tolerance) {
    Interval.Bounds bounds = interval.bounds().orElseThrow();
    assertThat(bounds.low()).isCloseTo(low, within(tolerance));
    assertThat(bounds.high()).isCloseTo(high, within(tolerance));
  }

  private static void assertReason(BootstrapIntervals intervals, Reason reason) {
    assertThat(intervals.percentile()).isEqualTo(Interval.undefined(reason));
    assertThat(intervals.bca()).isEqualTo(Interval.undefined(reason));
  }
}
