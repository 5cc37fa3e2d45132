package org.tenfold.release.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CoefficientTest {
  /** Against sums of squares as an analysis of variance has them. */
  @Test
  void intraclassCorrelationIsThatOfAnAnalysisOfVariance() {
    SplittableRandom random = new SplittableRandom(3);
    int clips = 40;
    int votes = 10;
    int[][] counts = new int[clips][7];
    long[] movies = new long[clips];
    for (int clip = 0; clip < clips; clip++) {
      movies[clip] = clip % 8;
      for (int vote = 0; vote < votes; vote++) {
        counts[clip][random.nextInt(10) < 6 ? clip % 7 : random.nextInt(7)]++;
      }
    }
    double between = 0;
    double within = 0;
    for (int emotion = 0; emotion < 7; emotion++) {
      double all = 0;
      for (int[] clip : counts) {
        all += clip[emotion];
      }
      double mean = all / (clips * votes);
      for (int[] clip : counts) {
        double own = (double) clip[emotion] / votes;
        between += votes * (own - mean) * (own - mean);
        within += clip[emotion] * (1 - own) * (1 - own) + (votes - clip[emotion]) * own * own;
      }
    }
    between /= clips - 1;
    within /= clips * (votes - 1);

    assertThat(value(counts, movies, Coefficient.Kind.ICC_ONE))
        .isCloseTo((between - within) / (between + (votes - 1) * within), within(1e-12));
    assertThat(value(counts, movies, Coefficient.Kind.ICC_ALL))
        .isCloseTo((between - within) / between, within(1e-12));
  }

  private static double value(int[][] counts, long[] movies, Coefficient.Kind kind) {
    return Coefficient.all(counts, movies).get(kind.ordinal()).value().value().orElseThrow();
  }
}
