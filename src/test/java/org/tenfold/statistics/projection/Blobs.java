package org.tenfold.statistics.projection;

/**
 * A fixed set of features: seven classes in turn, each around its own centre, all stretched along
 * three common directions. By the generator of C's standard, so that Python makes the same numbers.
 */
final class Blobs {
  static final int CLASSES = 7;
  private static final int DIMENSIONS = 64;
  private static final int DIRECTIONS = 3;

  private long state = 20261129;

  static float[][] of(int items) {
    return new Blobs().features(items);
  }

  private float[][] features(int items) {
    double[][] centres = table(CLASSES);
    double[][] directions = table(DIRECTIONS);
    float[][] features = new float[items][DIMENSIONS];
    for (int item = 0; item < items; item++) {
      double[] along = {normal(), normal(), normal()};
      for (int d = 0; d < DIMENSIONS; d++) {
        double stretch = 0;
        for (int which = 0; which < DIRECTIONS; which++) {
          stretch += along[which] * directions[which][d];
        }
        features[item][d] =
            (float) (centres[item % CLASSES][d] * 0.5 + stretch * 0.5 + normal() * 0.5);
      }
    }
    return features;
  }

  private double[][] table(int rows) {
    double[][] table = new double[rows][DIMENSIONS];
    for (double[] row : table) {
      for (int d = 0; d < DIMENSIONS; d++) {
        row[d] = normal();
      }
    }
    return table;
  }

  /** Nearly: the sum of twelve even numbers. */
  private double normal() {
    long sum = 0;
    for (int i = 0; i < 12; i++) {
      state = (state * 1103515245 + 12345) % (1L << 31);
      sum += state >> 16;
    }
    return sum / 32768.0 - 6;
  }
}
