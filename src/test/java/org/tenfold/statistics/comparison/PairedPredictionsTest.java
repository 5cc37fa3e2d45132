package org.tenfold.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;
import org.tenfold.statistics.classification.Metric;

/** Two configurations on 400 clips of 40 movies; later movies are harder for both. */
class PairedPredictionsTest {
  private static final List<String> CLASSES = List.of("a", "b", "c");
  private static final int[] SHARES = {0, 0, 0, 0, 1, 1, 1, 2};
  private static final int CLIPS = 400;

  private final int[] truth = new int[CLIPS];
  private final int[] first = new int[CLIPS];
  private final int[] second = new int[CLIPS];
  private final long[] movie = new long[CLIPS];

  private long state = 20260;

  /** A generator of C's standard, as easily written in Python. */
  PairedPredictionsTest() {
    for (int clip = 0; clip < CLIPS; clip++) {
      truth[clip] = SHARES[next(8)];
      movie[clip] = next(40);
      boolean hard = next(40) < movie[clip];
      first[clip] = next(10) < (hard ? 5 : 9) ? truth[clip] : next(3);
      second[clip] = next(10) < (hard ? 4 : 8) ? truth[clip] : next(3);
    }
  }

  private int next(int below) {
    state = (state * 1103515245 + 12345) % (1L << 31);
    return (int) ((state >> 16) % below);
  }

  /** SciPy's {@code bootstrap} over the 40 movies, 200,000 resamples, percentile and BCa. */
  @Test
  void intervalsAreThoseOfScipy() {
    Bootstrap bootstrap = Bootstrap.multinomial(40_000, 1);
    PairedPredictions pair = pair();

    BootstrapIntervals uar = pair.intervals(Metric.UAR, bootstrap);
    BootstrapIntervals war = pair.intervals(Metric.WAR, bootstrap);

    assertThat(number(pair.difference(Metric.UAR))).isCloseTo(.0376698813820657, within(1e-12));
    assertThat(number(pair.difference(Metric.WAR))).isCloseTo(.01, within(1e-12));
    assertBounds(uar.percentile(), -.019413, .097736);
    assertBounds(uar.bca(), -.020254, .096894);
    assertBounds(war.percentile(), -.033981, .053708);
    assertBounds(war.bca(), -.035629, .052109);
  }

  /** NumPy: √(39/40 Σ (θ₋g − θ̄)²). */
  @Test
  void standardErrorComesFromLeavingOutMovies() {
    assertThat(number(pair().standardError(Metric.UAR)))
        .isCloseTo(.030421947434954636, within(1e-12));
    assertThat(number(pair().standardError(Metric.WAR)))
        .isCloseTo(.02268543357720684, within(1e-12));
  }

  @Test
  void mcNemarCountsTheSameClips() {
    McNemar test = McNemar.of(truth, first, second);

    assertThat(test.onlyFirst()).isEqualTo(65);
    assertThat(test.onlySecond()).isEqualTo(61);
    assertThat(test.p()).isCloseTo(.7893959446881438, within(1e-9));
  }

  @Test
  void seedsCountByTheirMean() {
    int[] worse = first.clone();
    Arrays.fill(worse, 0, 100, 2);
    PairedPredictions better = of(new int[][] {first}, new int[][] {second});
    PairedPredictions poorer = of(new int[][] {worse}, new int[][] {second});
    PairedPredictions both = of(new int[][] {first, worse}, new int[][] {second});

    for (Metric metric : List.of(Metric.UAR, Metric.WAR)) {
      double mean = (number(better.difference(metric)) + number(poorer.difference(metric))) / 2;
      assertThat(number(both.difference(metric))).isCloseTo(mean, within(1e-12));
    }
  }

  /** Ten times as many clips of the same movies, all alike: nothing is known better. */
  @Test
  void copiesOfAClipInItsMovieMakeNothingSurer() {
    int[] copiedTruth = tenTimes(truth);
    PairedPredictions copies =
        PairedPredictions.of(
            CLASSES,
            copiedTruth,
            new int[][] {tenTimes(first)},
            new int[][] {tenTimes(second)},
            LongStream.range(0, 10L * CLIPS).map(i -> movie[(int) i % CLIPS]).toArray());

    assertThat(number(copies.standardError(Metric.UAR)))
        .isCloseTo(number(pair().standardError(Metric.UAR)), within(1e-12));
  }

  @Test
  void aConfigurationDoesNotDifferFromItself() {
    PairedPredictions same = of(new int[][] {first}, new int[][] {first});

    assertThat(same.difference(Metric.UAR)).isEqualTo(Measure.of(0));
    assertThat(same.intervals(Metric.UAR, Bootstrap.multinomial(100, 1)).percentile())
        .isEqualTo(Interval.of(0, 0));
  }

  @Test
  void oneMovieOrNoneHasNoInterval() {
    PairedPredictions one =
        PairedPredictions.of(
            CLASSES, new int[] {0, 1}, new int[][] {{0, 1}}, new int[][] {{0, 0}}, new long[2]);
    PairedPredictions none =
        PairedPredictions.of(CLASSES, new int[0], new int[1][0], new int[1][0], new long[0]);
    Bootstrap bootstrap = Bootstrap.multinomial(10, 1);

    assertThat(one.difference(Metric.UAR)).isEqualTo(Measure.of(.5));
    assertThat(one.standardError(Metric.UAR).reason()).contains(Reason.FEWER_THAN_TWO_CLUSTERS);
    assertThat(one.intervals(Metric.UAR, bootstrap).bca().reason())
        .contains(Reason.FEWER_THAN_TWO_CLUSTERS);
    assertThat(none.difference(Metric.WAR).reason()).contains(Reason.NO_PREDICTIONS);
    assertThat(none.intervals(Metric.WAR, bootstrap).bca().reason())
        .contains(Reason.NO_PREDICTIONS);
  }

  @Test
  void predictionsMustBeOfTheSameClips() {
    assertThatThrownBy(() -> of(new int[][] {first, new int[3]}, new int[][] {second}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("each of 400 clips");
    assertThatThrownBy(() -> of(new int[0][], new int[][] {second}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PairedPredictions pair() {
    return of(new int[][] {first}, new int[][] {second});
  }

  private PairedPredictions of(int[][] one, int[][] other) {
    return PairedPredictions.of(CLASSES, truth, one, other, movie);
  }

  private static int[] tenTimes(int[] numbers) {
    int[] all = new int[10 * numbers.length];
    Arrays.setAll(all, i -> numbers[i % numbers.length]);
    return all;
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }

  private static void assertBounds(Interval interval, double low, double high) {
    Interval.Bounds bounds = interval.bounds().orElseThrow();
    assertThat(bounds.low()).isCloseTo(low, within(.002));
    assertThat(bounds.high()).isCloseTo(high, within(.002));
  }
}
