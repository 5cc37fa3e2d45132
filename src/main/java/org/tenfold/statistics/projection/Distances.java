package org.tenfold.statistics.projection;

import java.util.Arrays;

/**
 * Squared Euclidean distances between all rows of a table, in blocks that fit the processor's
 * caches. By |a|² + |b|² − 2ab of centred rows, in single precision: good to about 1e-6 of the
 * squared length of the rows. Safe for many threads.
 */
final class Distances {
  private static final int TILE = 256;
  private static final int AT_ONCE = 4;

  private final float[][] rows;

  /** By tile of rows: their values, dimension after dimension. */
  private final float[][] tiles;

  private final float[] squares;

  /**
   * @param features [items, dimensions], finite, at least one item
   */
  Distances(float[][] features) {
    this.rows = centred(features);
    int dimensions = rows[0].length;
    this.tiles = new float[(rows.length + TILE - 1) / TILE][];
    for (int tile = 0; tile < tiles.length; tile++) {
      float[] values = new float[dimensions * TILE];
      for (int row = tile * TILE; row < Math.min(rows.length, (tile + 1) * TILE); row++) {
        for (int d = 0; d < dimensions; d++) {
          values[d * TILE + row % TILE] = rows[row][d];
        }
      }
      tiles[tile] = values;
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
    float[][] sums = new float[AT_ONCE][TILE];
    for (int tile = 0; tile < tiles.length; tile++) {
      int columns = Math.min(TILE, rows.length - tile * TILE);
      for (int row = first; row < end; row += AT_ONCE) {
        products(tiles[tile], row, end, sums);
        for (int r = row; r < Math.min(end, row + AT_ONCE); r++) {
          float[] target = into[r - first];
          float[] sum = sums[r - row];
          for (int c = 0; c < columns; c++) {
            int column = tile * TILE + c;
            target[column] = Math.max(0, squares[r] + squares[column] - 2 * sum[c]);
          }
        }
      }
    }
  }

  private void products(float[] tile, int row, int end, float[][] sums) {
    for (float[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    float[] a = rows[row];
    float[] b = rows[Math.min(end - 1, row + 1)];
    float[] c = rows[Math.min(end - 1, row + 2)];
    float[] d = rows[Math.min(end - 1, row + 3)];
    for (int dimension = 0; dimension < a.length; dimension++) {
      add(tile, dimension * TILE, a[dimension], b[dimension], c[dimension], d[dimension], sums);
    }
  }

  /** No sum runs along the loop, so that the compiler may take eight columns at a time. */
  private static void add(
      float[] tile, int from, float a, float b, float c, float d, float[][] sums) {
    float[] ofA = sums[0];
    float[] ofB = sums[1];
    float[] ofC = sums[2];
    float[] ofD = sums[3];
    for (int column = 0; column < TILE; column++) {
      float value = tile[from + column];
      ofA[column] += a * value;
      ofB[column] += b * value;
      ofC[column] += c * value;
      ofD[column] += d * value;
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
