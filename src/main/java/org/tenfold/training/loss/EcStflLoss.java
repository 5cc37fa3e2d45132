package org.tenfold.training.loss;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Expression-clustered spatiotemporal feature loss (DFEW, Jiang et al. 2020, equation 9), without
 * its weight lambda:
 *
 * <pre>
 *   L = A / B
 *   A = sum over ordered pairs i, j of the same label    of |xi - xj| / N(xi)
 *   B = sum over ordered pairs i, j of different labels  of |xi - xj| / N(xj)
 * </pre>
 *
 * where N(x) is the number of examples in the batch with the label of x, itself included, and |.|
 * the Euclidean norm. Not defined, and therefore empty, where B is 0: a batch of one class, or of
 * equal features.
 *
 * <p>Features are {@code [batch, features]}, labels one a row; in double precision, as distances of
 * near examples would cancel out in single precision.
 */
public final class EcStflLoss {
  private EcStflLoss() {}

  public static OptionalDouble value(double[][] features, int[] labels) {
    Sums sums = Sums.of(distances(features), labels);
    return sums.defined() ? OptionalDouble.of(sums.same / sums.other) : OptionalDouble.empty();
  }

  /**
   * dL/dx, in the shape of the features. A pair of equal features, where the norm has no gradient,
   * pulls nowhere.
   */
  public static Optional<double[][]> gradient(double[][] features, int[] labels) {
    double[][] distances = distances(features);
    Sums sums = Sums.of(distances, labels);
    if (!sums.defined()) {
      return Optional.empty();
    }
    double[][] gradient = new double[features.length][features[0].length];
    for (int i = 0; i < features.length; i++) {
      for (int j = 0; j < features.length; j++) {
        if (distances[i][j] > 0) {
          pull(
              gradient[i], features[i], features[j], sums.gradient(labels, i, j) / distances[i][j]);
        }
      }
    }
    return Optional.of(gradient);
  }

  private static void pull(double[] gradient, double[] from, double[] to, double weight) {
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] += weight * (from[k] - to[k]);
    }
  }

  private static double[][] distances(double[][] features) {
    int n = features.length;
    double[][] distances = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = distances[j][i] = distance(features[i], features[j]);
      }
    }
    return distances;
  }

  private static double distance(double[] a, double[] b) {
    double squares = 0;
    for (int k = 0; k < a.length; k++) {
      squares += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return Math.sqrt(squares);
  }

  /**
   * A and B of the equation.
   *
   * @param size N(x) of each example
   */
  private record Sums(double same, double other, int[] size) {
    static Sums of(double[][] distances, int[] labels) {
      int[] size = sizes(labels);
      double same = 0;
      double other = 0;
      for (int i = 0; i < labels.length; i++) {
        for (int j = 0; j < labels.length; j++) {
          if (labels[i] == labels[j]) {
            same += distances[i][j] / size[i];
          } else {
            other += distances[i][j] / size[j];
          }
        }
      }
      return new Sums(same, other, size);
    }

    private static int[] sizes(int[] labels) {
      int[] size = new int[labels.length];
      for (int i = 0; i < labels.length; i++) {
        for (int label : labels) {
          size[i] += label == labels[i] ? 1 : 0;
        }
      }
      return size;
    }

    boolean defined() {
      return other > 0;
    }

    /** dL/d|xi - xj|, the pairs (i, j) and (j, i) together. */
    double gradient(int[] labels, int i, int j) {
      double both = 1.0 / size[i] + 1.0 / size[j];
      return labels[i] == labels[j] ? both / other : -both * same / (other * other);
    }
  }
}
