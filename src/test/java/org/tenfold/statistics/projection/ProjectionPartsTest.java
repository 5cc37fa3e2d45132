package org.tenfold.statistics.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionPartsTest {
  private static final float[][] FEATURES = Blobs.of(700);

  private final Workers workers = new Workers(2);
  private final SplittableRandom random = new SplittableRandom(1);

  @AfterEach
  void end() {
    workers.close();
  }

  @Test
  void neighboursAreTheNearest() {
    Distances distances = new Distances(FEATURES);

    Neighbours neighbours = Neighbours.of(distances, 20, workers, rows -> {});

    for (int item : new int[] {0, 255, 256, 699}) {
      int[] nearest =
          IntStream.range(0, FEATURES.length)
              .filter(other -> other != item)
              .boxed()
              .sorted(Comparator.comparingDouble(other -> squared(item, other)))
              .limit(20)
              .mapToInt(Integer::intValue)
              .toArray();
      assertThat(neighbours.index()[item]).isEqualTo(nearest);
      assertThat(neighbours.squared()[item][0]).isCloseTo(squared(item, nearest[0]), within(1e-4));
    }
  }

  private static double squared(int one, int other) {
    return IntStream.range(0, FEATURES[one].length)
        .mapToDouble(d -> (double) FEATURES[one][d] - FEATURES[other][d])
        .map(difference -> difference * difference)
        .sum();
  }

  @Test
  void sharesHaveTheWantedPerplexity() {
    double[] squared = IntStream.range(1, 91).mapToDouble(i -> 100 + i * .7).toArray();

    double[] shares = Affinities.conditional(squared, 30);

    double entropy = Arrays.stream(shares).map(p -> -p * Math.log(p)).sum();
    assertThat(Math.exp(entropy)).isCloseTo(30, within(1e-3));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    assertThat(shares[0]).isGreaterThan(shares[89]);
  }

  @Test
  void affinitiesAreSymmetricWithTheSumOne() {
    Neighbours neighbours = Neighbours.of(new Distances(FEATURES), 31, workers, rows -> {});

    Affinities affinities = Affinities.of(neighbours, 10, workers);

    double[][] table = new double[FEATURES.length][FEATURES.length];
    for (int item = 0; item < FEATURES.length; item++) {
      for (int cell = affinities.start()[item]; cell < affinities.start()[item + 1]; cell++) {
        table[item][affinities.column()[cell]] = affinities.value()[cell];
      }
    }
    double sum = Arrays.stream(table).flatMapToDouble(Arrays::stream).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
    for (int item = 0; item < FEATURES.length; item++) {
      for (int other = 0; other < item; other++) {
        assertThat(table[item][other]).isEqualTo(table[other][item]);
      }
    }
  }

  @Test
  void anAngleOfNoughtCountsEveryPair() {
    double[] x = coordinates();
    double[] y = coordinates();
    x[7] = x[8];
    y[7] = y[8];
    QuadTree tree = new QuadTree();
    tree.build(x, y);
    QuadTree.Push push = new QuadTree.Push();

    for (int item : new int[] {0, 7, 8, 499}) {
      double[] exact = exactPush(x, y, item);
      tree.push(x[item], y[item], 0, push);

      assertThat(push.x).isCloseTo(exact[0], within(1e-9));
      assertThat(push.y).isCloseTo(exact[1], within(1e-9));
      assertThat(push.sum).isCloseTo(exact[2], within(1e-9));
    }
  }

  @Test
  void theUsualAngleErrsByFewPercent() {
    double[] x = coordinates();
    double[] y = coordinates();
    QuadTree tree = new QuadTree();
    tree.build(x, y);
    QuadTree.Push push = new QuadTree.Push();
    double wrong = 0;
    double right = 0;
    double sumWrong = 0;
    double sumRight = 0;

    for (int item = 0; item < x.length; item++) {
      double[] exact = exactPush(x, y, item);
      tree.push(x[item], y[item], .5, push);
      wrong += Math.hypot(push.x - exact[0], push.y - exact[1]);
      right += Math.hypot(exact[0], exact[1]);
      sumWrong += push.sum - exact[2];
      sumRight += exact[2];
    }

    assertThat(wrong / right).isLessThan(.05);
    assertThat(Math.abs(sumWrong / sumRight)).isLessThan(.01);
  }

  private double[] coordinates() {
    return random.doubles(500).map(one -> 40 * one * one - 10).toArray();
  }

  private static double[] exactPush(double[] x, double[] y, int item) {
    double[] push = new double[3];
    for (int other = 0; other < x.length; other++) {
      if (other != item) {
        double q = 1 / (1 + Math.pow(x[item] - x[other], 2) + Math.pow(y[item] - y[other], 2));
        push[0] += q * q * (x[item] - x[other]);
        push[1] += q * q * (y[item] - y[other]);
        push[2] += q;
      }
    }
    return push;
  }

  /** The first axis bears nine tenths of all variance, the second most of the rest. */
  @Test
  void theStartFollowsTheMainDirections() {
    float[][] rows = new float[300][20];
    for (float[] row : rows) {
      row[4] = (float) (9 * random.nextGaussian());
      row[11] = (float) (3 * random.nextGaussian());
      row[2] = (float) random.nextGaussian();
    }
    float[][] centred = new Distances(rows).centredRows();

    double[][] along = Principal.coordinates(centred, random, workers);

    assertThat(Math.abs(correlation(along[0], column(centred, 4)))).isGreaterThan(.999);
    assertThat(Math.abs(correlation(along[1], column(centred, 11)))).isGreaterThan(.99);
    assertThat(Arrays.stream(along[0]).map(v -> v * v).average().orElseThrow())
        .isCloseTo(1, within(1e-9));
  }

  private static double[] column(float[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  private static double correlation(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void aFailureOfOneThreadReachesTheCaller() {
    assertThatThrownBy(
            () ->
                workers.each(
                    1_000,
                    1,
                    (first, end) -> {
                      if (first == 500) {
                        throw new IllegalStateException("broken");
                      }
                    }))
        .hasMessageContaining("broken");
  }
}
