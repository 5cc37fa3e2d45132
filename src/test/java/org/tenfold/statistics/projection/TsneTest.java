package org.tenfold.statistics.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.tenfold.testing.SharesNothing;

/** Beside scikit-learn 1.2.1 of Debian, on the same 1,000 × 64 numbers. */
@SharesNothing
class TsneTest {
  private static final float[][] FEATURES = Blobs.of(1_000);

  /** {@code TSNE(method='exact', init='pca', random_state=0)}: divergence 1.107, seed 1: 1.141. */
  private static final double EXACT = .9919201612903226;

  /**
   * {@code TSNE(init='pca', random_state=0)}: divergence 1.187; with noise at the start to 1.294.
   */
  private static final double BARNES_HUT = .9934104838709678;

  private static final Tsne SHORT = new Tsne(10, 60, 3, 2);

  /** What this test rests on: Python made the same numbers. */
  @Test
  void featuresAreThoseThatScikitLearnSaw() {
    assertThat(FEATURES[0]).startsWith(.7233068f, -.40466568f, -.619088f);
    assertThat(FEATURES[999]).endsWith(1.9983926f, -1.1641521f, .06338263f);
  }

  @Test
  void exactPlaneIsAsTrustworthyAsScikitLearns() {
    Tsne.Plane plane = Tsne.USUAL.project(FEATURES, Progress.NONE);

    assertThat(trust(plane)).isCloseTo(EXACT, within(.01));
    assertThat(plane.divergence()).isLessThan(1.35);
  }

  @Test
  void planeByQuadtreeIsAsTrustworthyAsScikitLearns() {
    Tsne.Plane plane = Tsne.USUAL.project(FEATURES, false, Progress.NONE);

    assertThat(trust(plane)).isCloseTo(BARNES_HUT, within(.01));
    assertThat(plane.divergence()).isLessThan(1.45);
  }

  private static double trust(Tsne.Plane plane) {
    return Trustworthiness.of(FEATURES, plane.items(), Trustworthiness.NEIGHBOURS, 2);
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    float[][] some = Arrays.copyOf(FEATURES, 600);

    for (boolean exact : new boolean[] {true, false}) {
      Tsne.Plane one = new Tsne(10, 60, 3, 1).project(some, exact, Progress.NONE);
      Tsne.Plane three = new Tsne(10, 60, 3, 3).project(some, exact, Progress.NONE);

      assertThat(three.items()).isDeepEqualTo(one.items());
      assertThat(three.divergence()).isEqualTo(one.divergence());
    }
  }

  @Test
  void theSeedDecides() {
    float[][] some = Arrays.copyOf(FEATURES, 200);

    assertThat(SHORT.project(some, Progress.NONE).items())
        .isDeepEqualTo(SHORT.project(some, Progress.NONE).items());
    assertThat(Arrays.deepToString(new Tsne(10, 60, 4, 2).project(some, Progress.NONE).items()))
        .isNotEqualTo(Arrays.deepToString(SHORT.project(some, Progress.NONE).items()));
  }

  @Test
  void progressRisesToOne() {
    List<Double> shares = new ArrayList<>();

    SHORT.project(Arrays.copyOf(FEATURES, 200), shares::add);

    assertThat(shares).isSorted().endsWith(1.).hasSizeGreaterThan(60);
  }

  @Test
  void whatProgressThrowsEndsIt() {
    // while neighbours are sought, and while the plane settles
    for (double end : new double[] {.01, .2}) {
      assertThatThrownBy(
              () ->
                  new Tsne(30, 1_000_000_000, 0, 2)
                      .project(
                          FEATURES,
                          share -> {
                            if (share > end) {
                              throw new CancellationException("enough");
                            }
                          }))
          .isInstanceOf(CancellationException.class)
          .hasMessage("enough");
    }
  }

  @Test
  void equalItemsLieTogether() {
    float[][] equal = new float[50][4];

    double[][] plane = SHORT.project(equal, false, Progress.NONE).items();

    assertThat(plane).hasNumberOfRows(50);
    assertThat(Arrays.stream(plane).flatMapToDouble(Arrays::stream)).allMatch(Double::isFinite);
  }

  @Test
  void tooFewItemsAreRefused() {
    assertThatThrownBy(() -> SHORT.project(Arrays.copyOf(FEATURES, 10), Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("10 items are too few for a perplexity of 10.0");
    assertThatThrownBy(() -> new Tsne(.5, 100, 0, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
