package org.tenfold.face.detect;

/**
 * Turns, scales and moves a picture, but neither shears nor mirrors it: {@code (x, y)} goes to
 * {@code (a x − b y + right, b x + a y + down)}.
 */
public record Similarity(double a, double b, double right, double down) {
  /**
   * The one that brings the points nearest to where they are to be, by least squares, in closed
   * form: with both sets centred, {@code a = Σ(x u + y v) / Σ(x² + y²)} and {@code b = Σ(x v − y u)
   * / Σ(x² + y²)} (Umeyama 1991, in the plane and without reflection).
   *
   * @throws IllegalArgumentException if all points are one
   */
  public static Similarity between(Landmarks from, Landmarks to) {
    Point middle = middle(from);
    Point target = middle(to);
    double along = 0;
    double across = 0;
    double size = 0;
    for (int i = 0; i < Landmarks.COUNT; i++) {
      double x = from.points().get(i).x() - middle.x();
      double y = from.points().get(i).y() - middle.y();
      double u = to.points().get(i).x() - target.x();
      double v = to.points().get(i).y() - target.y();
      along += x * u + y * v;
      across += x * v - y * u;
      size += x * x + y * y;
    }
    if (size == 0) {
      throw new IllegalArgumentException("the five points of the face are one");
    }
    double a = along / size;
    double b = across / size;
    return new Similarity(
        a,
        b,
        target.x() - a * middle.x() + b * middle.y(),
        target.y() - b * middle.x() - a * middle.y());
  }

  private static Point middle(Landmarks face) {
    return new Point(
        face.points().stream().mapToDouble(Point::x).average().orElseThrow(),
        face.points().stream().mapToDouble(Point::y).average().orElseThrow());
  }

  public Point apply(Point point) {
    return new Point(a * point.x() - b * point.y() + right, b * point.x() + a * point.y() + down);
  }

  public Landmarks apply(Landmarks face) {
    return new Landmarks(face.points().stream().map(this::apply).toList());
  }

  /** How many times larger the picture becomes. */
  public double scale() {
    return Math.hypot(a, b);
  }

  /** For a picture that was made smaller by this factor before. */
  public Similarity afterShrinking(int factor) {
    return new Similarity(a * factor, b * factor, right, down);
  }
}
