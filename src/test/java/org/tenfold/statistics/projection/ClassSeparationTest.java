package org.tenfold.statistics.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.bootstrap.Bootstrap;

class ClassSeparationTest {
  private static final Bootstrap FEW = Bootstrap.multinomial(50, 1);

  /** Same class: 1 and 2 apart; other classes: 10, 12, 9 and 11. */
  @Test
  void ratioOfMeanDistances() {
    float[][] features = {{0}, {1}, {10}, {12}};

    ClassSeparation separation =
        ClassSeparation.of(features, new int[] {0, 0, 1, 1}, new long[] {1, 2, 3, 4}, FEW, 1);

    assertThat(separation.ratio().value().orElseThrow()).isCloseTo(1.5 / 10.5, within(1e-6));
  }

  /** SciPy's {@code bootstrap} over 24 movies, 60,000 resamples, of the same statistic in NumPy. */
  @Test
  void intervalsAreThoseOfScipy() {
    ClassSeparation separation = blobs(Bootstrap.multinomial(20_000, 1), 2);

    assertThat(separation.ratio().value().orElseThrow()).isCloseTo(.883243921970492, within(1e-6));
    assertBounds(separation.intervals().percentile(), .868289, .894055);
    assertBounds(separation.intervals().bca(), .871322, .896464);
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertThat(blobs(FEW, 3)).isEqualTo(blobs(FEW, 1));
  }

  private static ClassSeparation blobs(Bootstrap bootstrap, int threads) {
    return ClassSeparation.of(
        Blobs.of(300),
        IntStream.range(0, 300).map(item -> item % Blobs.CLASSES).toArray(),
        LongStream.range(0, 300).map(item -> (item * item + item / Blobs.CLASSES) % 24).toArray(),
        bootstrap,
        threads);
  }

  @Test
  void tighterClassesHaveALowerRatio() {
    float[][] loose = Blobs.of(300);
    int[] classes = IntStream.range(0, 300).map(item -> item % Blobs.CLASSES).toArray();
    float[][] tight =
        IntStream.range(0, 300)
            .mapToObj(item -> between(loose[item], loose[classes[item]]))
            .toArray(float[][]::new);
    long[] movies = LongStream.range(0, 300).map(item -> item / 3).toArray();

    Interval ofLoose = ClassSeparation.of(loose, classes, movies, FEW, 2).intervals().percentile();
    Interval ofTight = ClassSeparation.of(tight, classes, movies, FEW, 2).intervals().percentile();

    assertThat(ofTight.bounds().orElseThrow().high())
        .isLessThan(ofLoose.bounds().orElseThrow().low());
  }

  /** SciPy's {@code bootstrap} over 24 movies, 60,000 resamples, of the difference in NumPy. */
  @Test
  void theDifferenceOfTwoIsPaired() {
    float[][] loose = Blobs.of(300);
    SeparationDifference.Part part =
        new SeparationDifference.Part(
            loose,
            tighter(loose),
            IntStream.range(0, 300).map(item -> item % Blobs.CLASSES).toArray(),
            LongStream.range(0, 300).map(item -> (item * item + item / 7) % 24).toArray());

    SeparationDifference found =
        SeparationDifference.of(List.of(part), Bootstrap.multinomial(20_000, 1), 2).mean();

    assertThat(found.first().value().orElseThrow()).isCloseTo(.883243921970492, within(1e-6));
    assertThat(found.difference().value().orElseThrow()).isCloseTo(-.026001875, within(1e-6));
    assertBounds(found.intervals().percentile(), -.030042, -.021250);
    assertBounds(found.intervals().bca(), -.029977, -.021164);
  }

  @Test
  void moviesOfSeveralPartsAreDrawnTogether() {
    float[][] loose = Blobs.of(300);
    SeparationDifference.Part part =
        new SeparationDifference.Part(
            loose,
            tighter(loose),
            IntStream.range(0, 300).map(item -> item % Blobs.CLASSES).toArray(),
            LongStream.range(0, 300).map(item -> item % 24).toArray());

    SeparationDifference.Found twice = SeparationDifference.of(List.of(part, part), FEW, 2);

    // the mean of two that are alike in every resample is either of them
    assertThat(twice.mean()).isEqualTo(twice.parts().getFirst());
    assertThat(twice.mean()).isEqualTo(SeparationDifference.of(List.of(part), FEW, 1).mean());
  }

  /** Every clip goes a tenth of its way to the first one of its class. */
  private static float[][] tighter(float[][] loose) {
    float[][] tight = new float[loose.length][];
    for (int item = 0; item < loose.length; item++) {
      tight[item] = loose[item].clone();
      for (int d = 0; d < tight[item].length; d++) {
        tight[item][d] += (loose[item % Blobs.CLASSES][d] - tight[item][d]) / 10;
      }
    }
    return tight;
  }

  private static float[] between(float[] one, float[] other) {
    float[] middle = one.clone();
    for (int d = 0; d < middle.length; d++) {
      middle[d] = (one[d] + other[d]) / 2;
    }
    return middle;
  }

  @Test
  void moreMoviesThanCanBePairedAreDrawnInGroups() {
    float[][] features = new float[2_500][];
    Arrays.setAll(features, item -> new float[] {item % 2 * 5 + item % 7});
    int[] classes = IntStream.range(0, 2_500).map(item -> item % 2).toArray();

    ClassSeparation separation =
        ClassSeparation.of(
            features,
            classes,
            LongStream.range(0, 2_500).toArray(),
            Bootstrap.multinomial(9, 1),
            2);

    assertThat(separation.intervals().percentile().bounds()).isPresent();
  }

  @Test
  void whatCannotBeComparedHasAReason() {
    float[][] two = {{0}, {1}};

    assertReason(two, new int[] {0, 0}, Reason.FEWER_THAN_TWO_CATEGORIES);
    assertReason(two, new int[] {0, 1}, Reason.FEWER_THAN_TWO_ITEMS);
    assertReason(new float[3][1], new int[] {0, 0, 1}, Reason.NO_VARIATION);
    assertReason(new float[0][], new int[0], Reason.NO_ITEMS);
    assertThatThrownBy(() -> ClassSeparation.of(two, new int[3], new long[2], FEW, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertReason(float[][] features, int[] classes, Reason reason) {
    long[] movies = LongStream.range(0, features.length).toArray();
    ClassSeparation separation = ClassSeparation.of(features, classes, movies, FEW, 1);

    assertThat(separation.ratio()).isEqualTo(Measure.undefined(reason));
    assertThat(separation.intervals().bca().reason()).contains(reason);
  }

  /** scikit-learn 1.2.1: {@code trustworthiness(X, X[:, :2], n_neighbors=k)}. */
  @ParameterizedTest
  @CsvSource({"5, .6855788306451613", "12, .6858205128205128"})
  void trustworthinessIsThatOfScikitLearn(int neighbours, double expected) {
    float[][] features = Blobs.of(1_000);
    double[][] plane =
        Arrays.stream(features).map(row -> new double[] {row[0], row[1]}).toArray(double[][]::new);

    assertThat(Trustworthiness.of(features, plane, neighbours, 2))
        .isCloseTo(expected, within(1e-5));
  }

  @Test
  void aPlaneThatKeepsAllNeighboursIsTrusted() {
    float[][] flat = new float[60][];
    Arrays.setAll(flat, item -> new float[] {item % 9, item * item % 31});
    double[][] plane =
        Arrays.stream(flat).map(row -> new double[] {row[0], row[1]}).toArray(double[][]::new);

    assertThat(Trustworthiness.of(flat, plane, 3, 1)).isGreaterThan(.99);
    assertThatThrownBy(() -> Trustworthiness.of(flat, plane, 30, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertBounds(Interval interval, double low, double high) {
    Interval.Bounds bounds = interval.bounds().orElseThrow();
    assertThat(bounds.low()).isCloseTo(low, within(.001));
    assertThat(bounds.high()).isCloseTo(high, within(.001));
  }
}
