package org.tenfold.face.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Divides a long stretch with one face into parts of a clip's length, where the face changes: of
 * all divisions the one with the least sum of squared distances of each look from the mean of its
 * part, plus a price for each part (optimal partitioning, Jackson et al. 2005).
 */
final class FaceMoments {
  /** Shorter ones show no expression from its beginning to its end. */
  static final double LEAST_SECONDS = 1;

  /** A longer one shows more than one expression as a rule. */
  static final double MOST_SECONDS = 6;

  private static final double ROUNDING = 1e-6;

  /** Of a part, in units of noise times the logarithm of the number of looks: for few long ones. */
  private static final double PRICE = 6;

  /** So that of divisions of equal cost the one with fewer parts is taken. */
  private static final double LEAST_PRICE = 1e-9;

  private final double[] times;
  private final double[][] sums;
  private final double[] squares;
  private final double price;

  /**
   * @param times when each look was taken, and at last when the stretch ends; in seconds, ascending
   * @param looks what the face looked like, see {@link FaceQuality#appearance}; one fewer
   */
  private FaceMoments(double[] times, List<double[]> looks) {
    this.times = times;
    int width = looks.getFirst().length;
    sums = new double[looks.size() + 1][width];
    squares = new double[looks.size() + 1];
    for (int i = 0; i < looks.size(); i++) {
      squares[i + 1] = squares[i];
      for (int d = 0; d < width; d++) {
        double value = looks.get(i)[d];
        sums[i + 1][d] = sums[i][d] + value;
        squares[i + 1] += value * value;
      }
    }
    price = LEAST_PRICE + PRICE * noise(looks) * Math.log(looks.size());
  }

  /**
   * @param times when each look was taken, and at last when the stretch ends; in seconds, ascending
   * @param looks what the face looked like, see {@link FaceQuality#appearance}; one fewer
   * @return its parts, one after the other; the stretch itself when it is short enough, or its
   *     looks are too far apart
   */
  static List<FaceStretch.Range> of(double[] times, List<double[]> looks) {
    double length = times[times.length - 1] - times[0];
    return length <= MOST_SECONDS + ROUNDING
        ? List.of(new FaceStretch.Range(times[0], times[times.length - 1]))
        : new FaceMoments(times, looks).divide();
  }

  private List<FaceStretch.Range> divide() {
    int end = times.length - 1;
    double[] least = new double[end + 1];
    int[] from = new int[end + 1];
    Arrays.fill(least, 1, end + 1, Double.POSITIVE_INFINITY);
    for (int to = 1; to <= end; to++) {
      for (int start = to - 1; start >= 0; start--) {
        double seconds = times[to] - times[start];
        if (seconds > MOST_SECONDS + ROUNDING) {
          break;
        }
        double cost = least[start] + scatter(start, to) + price;
        if (seconds >= LEAST_SECONDS - ROUNDING && cost < least[to]) {
          least[to] = cost;
          from[to] = start;
        }
      }
    }
    if (Double.isInfinite(least[end])) {
      return List.of(new FaceStretch.Range(times[0], times[end]));
    }
    List<FaceStretch.Range> parts = new ArrayList<>();
    for (int to = end; to > 0; to = from[to]) {
      parts.add(new FaceStretch.Range(times[from[to]], times[to]));
    }
    Collections.reverse(parts);
    return parts;
  }

  /** Sum of squared distances of the looks {@code from..to-1} from their mean. */
  private double scatter(int from, int to) {
    double ofMean = 0;
    for (int d = 0; d < sums[0].length; d++) {
      double sum = sums[to][d] - sums[from][d];
      ofMean += sum * sum;
    }
    return Math.max(0, squares[to] - squares[from] - ofMean / (to - from));
  }

  /** How far a look lies from its face while that does nothing: the median of neighbours. */
  private static double noise(List<double[]> looks) {
    double[] steps = new double[looks.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      for (int d = 0; d < looks.get(i).length; d++) {
        double step = looks.get(i + 1)[d] - looks.get(i)[d];
        steps[i] += step * step / 2;
      }
    }
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }
}
