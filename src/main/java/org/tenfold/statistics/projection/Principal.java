package org.tenfold.statistics.projection;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The two directions in which rows vary most, by subspace iteration from a seeded start (Halko,
 * Martinsson and Tropp 2011, algorithm 4.4).
 */
final class Principal {
  private static final int SUBSPACE = 10;
  private static final int ROUNDS = 8;
  private static final int SMALL_ROUNDS = 1_000;
  private static final int BLOCK = 256;

  private Principal() {}

  /**
   * @param rows [items, dimensions], centred
   * @return [2, items]: coordinates in the two directions, scaled so that the first have variance
   *     1, unless all rows are equal
   */
  static double[][] coordinates(float[][] rows, SplittableRandom random, Workers workers) {
    int dimensions = rows[0].length;
    double[][] directions = drawn(Math.min(SUBSPACE, dimensions), dimensions, random);
    double[][] along = new double[rows.length][directions.length];
    for (int round = 0; round < ROUNDS; round++) {
      orthonormalise(directions);
      project(rows, directions, along, workers);
      back(rows, along, directions, workers);
    }
    orthonormalise(directions);
    project(rows, directions, along, workers);
    return scaled(within(along, greatest(squares(along), random)));
  }

  private static double[][] drawn(int rows, int columns, SplittableRandom random) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      Arrays.setAll(row, column -> random.nextGaussian());
    }
    return drawn;
  }

  /** [items, directions]. */
  private static void project(
      float[][] rows, double[][] directions, double[][] along, Workers workers) {
    workers.each(
        rows.length,
        BLOCK,
        (first, end) -> {
          for (int item = first; item < end; item++) {
            for (int which = 0; which < directions.length; which++) {
              double sum = 0;
              for (int d = 0; d < rows[item].length; d++) {
                sum += rows[item][d] * directions[which][d];
              }
              along[item][which] = sum;
            }
          }
        });
  }

  /** Each direction becomes the sum of the rows, weighted by their coordinates along it. */
  private static void back(
      float[][] rows, double[][] along, double[][] directions, Workers workers) {
    workers.each(
        directions.length,
        1,
        (first, end) -> {
          double[] direction = directions[first];
          Arrays.fill(direction, 0);
          for (int item = 0; item < rows.length; item++) {
            double weight = along[item][first];
            for (int d = 0; d < direction.length; d++) {
              direction[d] += weight * rows[item][d];
            }
          }
        });
  }

  private static double[][] squares(double[][] along) {
    int size = along[0].length;
    double[][] squares = new double[size][size];
    for (double[] row : along) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          squares[i][j] += row[i] * row[j];
        }
      }
    }
    return squares;
  }

  /** The two main directions of a small symmetric matrix. */
  private static double[][] greatest(double[][] matrix, SplittableRandom random) {
    double[][] directions = drawn(2, matrix.length, random);
    for (int round = 0; round < SMALL_ROUNDS; round++) {
      orthonormalise(directions);
      for (int which = 0; which < 2; which++) {
        double[] before = directions[which].clone();
        Arrays.setAll(directions[which], i -> product(matrix[i], before));
      }
    }
    orthonormalise(directions);
    return directions;
  }

  /** By Gram and Schmidt; what depends on those before becomes nought. */
  private static void orthonormalise(double[][] directions) {
    for (int which = 0; which < directions.length; which++) {
      double[] direction = directions[which];
      for (int before = 0; before < which; before++) {
        double[] other = directions[before];
        double common = product(direction, other);
        Arrays.setAll(direction, d -> direction[d] - common * other[d]);
      }
      double length = Math.sqrt(product(direction, direction));
      Arrays.setAll(direction, d -> length == 0 ? 0 : direction[d] / length);
    }
  }

  private static double[][] within(double[][] along, double[][] directions) {
    double[][] coordinates = new double[2][along.length];
    for (int which = 0; which < 2; which++) {
      double[] direction = directions[which];
      Arrays.setAll(coordinates[which], item -> product(along[item], direction));
    }
    return coordinates;
  }

  private static double[][] scaled(double[][] coordinates) {
    double spread = Math.sqrt(product(coordinates[0], coordinates[0]) / coordinates[0].length);
    for (double[] axis : coordinates) {
      Arrays.setAll(axis, item -> spread == 0 ? 0 : axis[item] / spread);
    }
    return coordinates;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
