package org.tenfold.statistics.projection;

import java.util.Arrays;

/**
 * Points of a plane in squares that are quartered until each holds one point or points at one place
 * (Barnes and Hut 1986). After {@link #build} it is only read, and safe for many threads.
 *
 * <p>The squares stand in the order of a walk that goes down first: whoever takes a square as a
 * whole goes on behind its last part, at {@code next}.
 */
final class QuadTree {
  private static final int QUARTERS = 4;

  /** Beyond it points count as one: a double has no more digits. */
  private static final int DEEPEST = 48;

  private static final int NONE = 0;

  // while it grows: sums of the coordinates in each square, its first part, its middle
  private double[] sumX = new double[0];
  private double[] sumY = new double[0];
  private int[] points = new int[0];
  private int[] parts = new int[0];
  private double[] middleX = new double[0];
  private double[] middleY = new double[0];
  private int size;

  // for the walk
  private double[] meanX = new double[0];
  private double[] meanY = new double[0];
  private double[] mass = new double[0];
  private double[] squaredWidth = new double[0];
  private int[] next = new int[0];
  private int walked;

  /** What all points do to one: Σ q² (y_i − y_j) in both directions, and Σ q, q = 1/(1 + d²). */
  static final class Push {
    double x;
    double y;
    double sum;
  }

  void build(double[] x, double[] y) {
    double lowX = Arrays.stream(x).min().orElseThrow();
    double lowY = Arrays.stream(y).min().orElseThrow();
    double highX = Arrays.stream(x).max().orElseThrow();
    double highY = Arrays.stream(y).max().orElseThrow();
    double half = Math.max(highX - lowX, highY - lowY) / 2 * (1 + 1e-9) + Double.MIN_NORMAL;
    room(QUARTERS * x.length);
    size = 0;
    square((lowX + highX) / 2, (lowY + highY) / 2);
    for (int point = 0; point < x.length; point++) {
      insert(x[point], y[point], half);
    }
    walked = 0;
    if (next.length < size) {
      meanX = new double[sumX.length];
      meanY = new double[sumX.length];
      mass = new double[sumX.length];
      squaredWidth = new double[sumX.length];
      next = new int[sumX.length];
    }
    walk(0, half);
  }

  private void insert(double x, double y, double wholeHalf) {
    int square = 0;
    double half = wholeHalf;
    for (int depth = 0; ; depth++) {
      if (parts[square] == NONE) {
        boolean alone =
            points[square] == 0
                || depth == DEEPEST
                || (sumX[square] == x * points[square] && sumY[square] == y * points[square]);
        if (alone) {
          add(square, x, y);
          return;
        }
        quarter(square, half / 2);
      }
      add(square, x, y);
      square = part(square, x, y);
      half /= 2;
    }
  }

  private void add(int square, double x, double y) {
    sumX[square] += x;
    sumY[square] += y;
    points[square]++;
  }

  /** What the square holds goes down with its own place. */
  private void quarter(int square, double half) {
    room(size + QUARTERS);
    parts[square] = size;
    double x = middleX[square];
    double y = middleY[square];
    square(x - half, y - half);
    square(x + half, y - half);
    square(x - half, y + half);
    square(x + half, y + half);
    int part = part(square, sumX[square] / points[square], sumY[square] / points[square]);
    sumX[part] = sumX[square];
    sumY[part] = sumY[square];
    points[part] = points[square];
  }

  private int part(int square, double x, double y) {
    return parts[square] + (x > middleX[square] ? 1 : 0) + (y > middleY[square] ? 2 : 0);
  }

  private void square(double x, double y) {
    middleX[size] = x;
    middleY[size] = y;
    sumX[size] = 0;
    sumY[size] = 0;
    points[size] = 0;
    parts[size++] = NONE;
  }

  private void room(int needed) {
    if (needed > sumX.length) {
      int length = Math.max(needed, 2 * sumX.length);
      sumX = Arrays.copyOf(sumX, length);
      sumY = Arrays.copyOf(sumY, length);
      points = Arrays.copyOf(points, length);
      parts = Arrays.copyOf(parts, length);
      middleX = Arrays.copyOf(middleX, length);
      middleY = Arrays.copyOf(middleY, length);
    }
  }

  private void walk(int square, double half) {
    int here = walked++;
    meanX[here] = sumX[square] / points[square];
    meanY[here] = sumY[square] / points[square];
    mass[here] = points[square];
    boolean divided = parts[square] != NONE;
    squaredWidth[here] = divided ? 4 * half * half : 0;
    for (int part = 0; divided && part < QUARTERS; part++) {
      if (points[parts[square] + part] > 0) {
        walk(parts[square] + part, half / 2);
      }
    }
    next[here] = walked;
  }

  /**
   * Of all points but itself on a point that was built in. A square counts as one point in its
   * centre of mass where width / distance is at most the angle (van der Maaten 2014).
   *
   * @param angle 0 to 0.7, so that a point is never in a square that counts as one
   */
  void push(double x, double y, double angle, Push into) {
    double squaredAngle = angle * angle;
    double sumX = 0;
    double sumY = 0;
    double sum = 0;
    int square = 0;
    while (square < walked) {
      double byX = x - meanX[square];
      double byY = y - meanY[square];
      double squared = byX * byX + byY * byY;
      if (squaredWidth[square] <= squaredAngle * squared) {
        double q = 1 / (1 + squared);
        double ofAll = mass[square] * q;
        sum += ofAll;
        sumX += ofAll * q * byX;
        sumY += ofAll * q * byY;
        square = next[square];
      } else {
        square++;
      }
    }
    into.x = sumX;
    into.y = sumY;
    into.sum = sum - 1;
  }
}
