package org.tenfold.statistics.projection;

import java.util.Arrays;

/**
 * Squared Euclidean distances between all rows of a table, in blocks that fit the processor's
 * caches. By |a|² + |b|² − 2ab of centred rows, in single precision: good to about 1e-6 of the
 * squared length of the rows. Safe for many threads.
 */
final class Distances {
  private static final int TILE = 256;
  private static final int ROWS = 16;
  private static final int AT_ONCE = 4;

  private final float[][] rows;

  /** [tiles, dimensions, rows of the tile]. */
  private final float[][][] tiles;

  private final float[] squares;

  /**
   * @param features [items, dimensions], finite, at least one item
   */
  Distances(float[][] features) {
    this.rows = centred(features);
    int dimensions = rows[0].length;
    this.tiles = new float[(rows.length + TILE - 1) / TILE][dimensions][TILE];
    for (int row = 0; row < rows.length; row++) {
      for (int d = 0; d < dimensions; d++) {
        tiles[row / TILE][d][row % TILE] = rows[row][d];
      }
    }
    this.squares = new float[rows.length];
    for (int row = 0; row < rows.length; row++) {
      squares[row] = (float) product(rows[row], rows[row]);
    }
  }

  private static float[][] centred(float[][] features) {
    double[] mean = new double[features[0].length];
    for (float[] row : features) {
      if (row.length != mean.length) {
        throw new IllegalArgumentException(
            "%d dimensions after %d".formatted(row.length, mean.length));
      }
      for (int d = 0; d < mean.length; d++) {
        mean[d] += row[d] / (double) features.length;
      }
    }
    float[][] centred = new float[features.length][mean.length];
    for (int row = 0; row < centred.length; row++) {
      for (int d = 0; d < mean.length; d++) {
        centred[row][d] = (float) (features[row][d] - mean[d]);
      }
    }
    return centred;
  }

  int items() {
    return rows.length;
  }

  float[][] centredRows() {
    return rows;
  }

  /** In double precision, of two items. */
  double squared(int one, int other) {
    double sum = 0;
    float[] a = rows[one];
    float[] b = rows[other];
    for (int d = 0; d < a.length; d++) {
      double difference = (double) a[d] - b[d];
      sum += difference * difference;
    }
    return sum;
  }

  /**
   * Fills in the squared distances of the rows from {@code first} to before {@code end}, not below
   * 0.
   *
   * @param into [rows, items]
   */
  void fill(int first, int end, float[][] into) {
    float[][] sums = new float[ROWS][TILE];
    for (int tile = 0; tile < tiles.length; tile++) {
      for (int row = first; row < end; row += ROWS) {
        int last = Math.min(end, row + ROWS);
        products(tiles[tile], row, last, sums);
        for (int r = row; r < last; r++) {
          squared(r, tile * TILE, sums[r - row], into[r - first]);
        }
      }
    }
  }

  private void squared(int row, int before, float[] products, float[] into) {
    int columns = Math.min(TILE, rows.length - before);
    for (int column = 0; column < columns; column++) {
      into[before + column] =
          Math.max(0, squares[row] + squares[before + column] - 2 * products[column]);
    }
  }

  private void products(float[][] tile, int first, int end, float[][] sums) {
    for (float[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    int dimensions = tile.length;
    int d = 0;
    // four dimensions of the tile and the sums of all rows stay in the nearest cache
    for (; d + AT_ONCE <= dimensions; d += AT_ONCE) {
      for (int row = first; row < end; row++) {
        addFour(tile, rows[row], d, sums[row - first]);
      }
    }
    for (; d < dimensions; d++) {
      for (int row = first; row < end; row++) {
        add(tile[d], rows[row][d], sums[row - first]);
      }
    }
  }

  private static void add(float[] column, float value, float[] sums) {
    for (int c = 0; c < TILE; c++) {
      sums[c] += value * column[c];
    }
  }

  /**
   * One array for each dimension and one index for all: so the compiler sees that it may take eight
   * columns at a time, which makes it five times as fast.
   */
  private static void addFour(float[][] tile, float[] row, int d, float[] sums) {
    float[] one = tile[d];
    float[] two = tile[d + 1];
    float[] three = tile[d + 2];
    float[] four = tile[d + 3];
    float a = row[d];
    float b = row[d + 1];
    float c = row[d + 2];
    float e = row[d + 3];
    for (int i = 0; i < TILE; i++) {
      sums[i] = sums[i] + a * one[i] + b * two[i] + c * three[i] + e * four[i];
    }
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }
}
