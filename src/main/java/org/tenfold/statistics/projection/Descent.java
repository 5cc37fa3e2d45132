package org.tenfold.statistics.projection;

import java.util.Arrays;

/**
 * Gradient descent of t-SNE, with momentum and a gain for each coordinate as in van der Maaten's
 * own code (Jacobs 1988).
 */
final class Descent {
  private static final int BLOCK = 256;
  private static final double LEAST_RATE = 50;
  private static final double RATE_PER_ITEM = 1 / 48.0;
  private static final double LEAST_GAIN = 0.01;
  private static final double LEAST_Q = 1e-300;

  private final Affinities affinities;
  private final double angle;
  private final Workers workers;
  private final double rate;
  private final QuadTree tree = new QuadTree();

  /** [2, items] each. */
  private final double[][] places;

  private final double[][] pulls;
  private final double[][] pushes;
  private final double[][] moves;
  private final double[][] gains;

  /** Σ_j q_ij of each item. */
  private final double[] sums;

  /**
   * @param angle of the quadtree; 0: every pair counts
   * @param places [2, items], changed
   */
  Descent(Affinities affinities, double angle, double[][] places, Workers workers) {
    int items = affinities.items();
    this.affinities = affinities;
    this.angle = angle;
    this.places = places;
    this.workers = workers;
    this.rate = Math.max(LEAST_RATE, items * RATE_PER_ITEM);
    this.pulls = new double[2][items];
    this.pushes = new double[2][items];
    this.moves = new double[2][items];
    this.gains = new double[2][items];
    Arrays.stream(gains).forEach(gain -> Arrays.fill(gain, 1));
    this.sums = new double[items];
  }

  void step(double exaggeration, double momentum) {
    double all = forces();
    for (int axis = 0; axis < 2; axis++) {
      double[] place = places[axis];
      double[] move = moves[axis];
      double[] gain = gains[axis];
      for (int item = 0; item < place.length; item++) {
        double gradient = 4 * (exaggeration * pulls[axis][item] - pushes[axis][item] / all);
        boolean turned = gradient * move[item] < 0;
        gain[item] = Math.max(LEAST_GAIN, turned ? gain[item] + 0.2 : gain[item] * 0.8);
        move[item] = momentum * move[item] - rate * gain[item] * gradient;
        place[item] += move[item];
      }
    }
  }

  /** Σ p ln(p / q), with Z of the last places. */
  double divergence() {
    double all = forces();
    double sum = 0;
    for (int item = 0; item < affinities.items(); item++) {
      for (int cell = affinities.start()[item]; cell < affinities.start()[item + 1]; cell++) {
        double p = affinities.value()[cell];
        double q = q(item, affinities.column()[cell]) / all;
        sum += p == 0 ? 0 : p * Math.log(p / Math.max(LEAST_Q, q));
      }
    }
    return sum;
  }

  /** [items, 2]. */
  double[][] points() {
    double[][] points = new double[affinities.items()][];
    Arrays.setAll(points, item -> new double[] {places[0][item], places[1][item]});
    return points;
  }

  /** Fills in pulls and pushes; Z, added up in the order of the items. */
  private double forces() {
    if (angle > 0) {
      tree.build(places[0], places[1]);
    }
    workers.each(
        affinities.items(),
        BLOCK,
        (first, end) -> {
          QuadTree.Push push = new QuadTree.Push();
          for (int item = first; item < end; item++) {
            pull(item);
            if (angle > 0) {
              tree.push(places[0][item], places[1][item], angle, push);
            } else {
              pushOfAll(item, push);
            }
            pushes[0][item] = push.x;
            pushes[1][item] = push.y;
            sums[item] = push.sum;
          }
        });
    double all = 0;
    for (double sum : sums) {
      all += sum;
    }
    return all;
  }

  /** Σ_j p_ij q_ij (y_i − y_j). */
  private void pull(int item) {
    double pullX = 0;
    double pullY = 0;
    double x = places[0][item];
    double y = places[1][item];
    for (int cell = affinities.start()[item]; cell < affinities.start()[item + 1]; cell++) {
      int other = affinities.column()[cell];
      double byX = x - places[0][other];
      double byY = y - places[1][other];
      double weight = affinities.value()[cell] / (1 + byX * byX + byY * byY);
      pullX += weight * byX;
      pullY += weight * byY;
    }
    pulls[0][item] = pullX;
    pulls[1][item] = pullY;
  }

  private void pushOfAll(int item, QuadTree.Push push) {
    double pushX = 0;
    double pushY = 0;
    double sum = 0;
    double x = places[0][item];
    double y = places[1][item];
    for (int other = 0; other < sums.length; other++) {
      double byX = x - places[0][other];
      double byY = y - places[1][other];
      double q = 1 / (1 + byX * byX + byY * byY);
      sum += q;
      pushX += q * q * byX;
      pushY += q * q * byY;
    }
    push.x = pushX;
    push.y = pushY;
    push.sum = sum - 1;
  }

  /** Unnormalised. */
  private double q(int item, int other) {
    double byX = places[0][item] - places[0][other];
    double byY = places[1][item] - places[1][other];
    return 1 / (1 + byX * byX + byY * byY);
  }
}
