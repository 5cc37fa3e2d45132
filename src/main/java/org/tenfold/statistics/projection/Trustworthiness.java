package org.tenfold.statistics.projection;

import java.util.stream.IntStream;

/**
 * How far one may believe that what is near in a plane is near in truth (Venna and Kaski 2001,
 * "Neighborhood preservation in nonlinear projection methods").
 */
public final class Trustworthiness {
  /** As scikit-learn takes it. */
  public static final int NEIGHBOURS = 5;

  private static final int BLOCK = 64;

  private Trustworthiness() {}

  /**
   * 1 − 2 / (n k (2n − 3k − 1)) Σ_i Σ_j max(0, r(i, j) − k), 0..1, over the k nearest j of i in the
   * plane, with r the rank of j among the neighbours of i in truth.
   *
   * @param features [items, dimensions], finite
   * @param plane [items, 2]
   * @param k below half of the items
   */
  public static double of(float[][] features, double[][] plane, int k, int threads) {
    int items = features.length;
    if (plane.length != items || k < 1 || 2 * k >= items) {
      throw new IllegalArgumentException(
          "%d items and %d places, of which %d neighbours count".formatted(items, plane.length, k));
    }
    try (Workers workers = new Workers(threads)) {
      Neighbours near = Neighbours.of(new Distances(floats(plane)), k, workers, rows -> {});
      Distances distances = new Distances(features);
      long[] beyond = new long[items];
      workers.each(
          items,
          BLOCK,
          (first, end) -> {
            float[][] rows = new float[end - first][items];
            distances.fill(first, end, rows);
            for (int item = first; item < end; item++) {
              beyond[item] = beyond(rows[item - first], item, near.index()[item]);
            }
          });
      double sum = IntStream.range(0, items).mapToLong(item -> beyond[item]).sum();
      return 1 - sum * 2 / ((double) items * k * (2.0 * items - 3.0 * k - 1));
    }
  }

  /** Of equally far items the one of the lower index is nearer. */
  private static long beyond(float[] squared, int item, int[] near) {
    long sum = 0;
    for (int other : near) {
      int rank = 1;
      for (int third = 0; third < squared.length; third++) {
        boolean nearer =
            squared[third] < squared[other] || (squared[third] == squared[other] && third < other);
        rank += third != item && nearer ? 1 : 0;
      }
      sum += Math.max(0, rank - near.length);
    }
    return sum;
  }

  private static float[][] floats(double[][] plane) {
    float[][] floats = new float[plane.length][2];
    for (int item = 0; item < plane.length; item++) {
      floats[item][0] = (float) plane[item][0];
      floats[item][1] = (float) plane[item][1];
    }
    return floats;
  }
}
