package org.tenfold.face.detect;

import org.tenfold.face.Transform;

/**
 * A linear map of a picture: {@code (x, y)} goes to {@code (a x + b y + right, c x + d y + down)}.
 */
public record Affinity(double a, double b, double right, double c, double d, double down) {
  /** Of the squared spread of the points: below, they lie on one line as good as. */
  private static final double FLAT = 1e-6;

  /**
   * The one that brings the points nearest to where they are to be, by least squares.
   *
   * @throws IllegalArgumentException if all points are one
   */
  public static Affinity between(Landmarks from, Landmarks to, Transform transform) {
    Similarity similarity = Similarity.between(from, to);
    return transform == Transform.SIMILARITY ? of(similarity) : affine(from, to, similarity);
  }

  private static Affinity of(Similarity s) {
    return new Affinity(s.a(), -s.b(), s.right(), s.b(), s.a(), s.down());
  }

  /** Normal equations with both sets centred; the similarity where the points are on one line. */
  private static Affinity affine(Landmarks from, Landmarks to, Similarity otherwise) {
    double x = 0;
    double y = 0;
    double u = 0;
    double v = 0;
    for (int i = 0; i < Landmarks.COUNT; i++) {
      x += from.points().get(i).x() / Landmarks.COUNT;
      y += from.points().get(i).y() / Landmarks.COUNT;
      u += to.points().get(i).x() / Landmarks.COUNT;
      v += to.points().get(i).y() / Landmarks.COUNT;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xu = 0;
    double yu = 0;
    double xv = 0;
    double yv = 0;
    for (int i = 0; i < Landmarks.COUNT; i++) {
      double px = from.points().get(i).x() - x;
      double py = from.points().get(i).y() - y;
      double pu = to.points().get(i).x() - u;
      double pv = to.points().get(i).y() - v;
      xx += px * px;
      xy += px * py;
      yy += py * py;
      xu += px * pu;
      yu += py * pu;
      xv += px * pv;
      yv += py * pv;
    }
    double det = xx * yy - xy * xy;
    if (det <= FLAT * (xx + yy) * (xx + yy)) {
      return of(otherwise);
    }
    double a = (xu * yy - yu * xy) / det;
    double b = (yu * xx - xu * xy) / det;
    double c = (xv * yy - yv * xy) / det;
    double d = (yv * xx - xv * xy) / det;
    return new Affinity(a, b, u - a * x - b * y, c, d, v - c * x - d * y);
  }

  public Point apply(Point point) {
    return new Point(a * point.x() + b * point.y() + right, c * point.x() + d * point.y() + down);
  }

  /** How many times longer a side becomes, on average of all directions. */
  public double scale() {
    return Math.sqrt(Math.abs(a * d - b * c));
  }

  /** For a picture that was made smaller by this factor before. */
  public Affinity afterShrinking(int factor) {
    return new Affinity(a * factor, b * factor, right, c * factor, d * factor, down);
  }
}
