package org.tenfold.face.detect;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Five points of a face, in this order: right eye, left eye, tip of the nose, right and left corner
 * of the mouth. Right and left are the person's own, so the right eye is on the left of the
 * picture.
 */
public record Landmarks(List<Point> points) {
  public static final int COUNT = 5;

  /**
   * Where the points lie in an aligned face of {@value #ARCFACE_SIZE} × {@value #ARCFACE_SIZE}
   * pixels: the template of ArcFace (Deng, Guo, Xue, Zafeiriou, CVPR 2019).
   */
  private static final Landmarks ARCFACE =
      new Landmarks(
          List.of(
              new Point(38.2946, 51.6963),
              new Point(73.5318, 51.5014),
              new Point(56.0252, 71.7366),
              new Point(41.5493, 92.3655),
              new Point(70.7299, 92.2041)));

  private static final double ARCFACE_SIZE = 112;

  public Landmarks {
    points = List.copyOf(points);
    if (points.size() != COUNT) {
      throw new IllegalArgumentException(points.size() + " points are not the five of a face");
    }
  }

  /**
   * Where they are to lie in an aligned face.
   *
   * @param size side of the square picture in pixels
   */
  public static Landmarks template(int size) {
    return ARCFACE.scaled(size / ARCFACE_SIZE, size / ARCFACE_SIZE);
  }

  /**
   * By how much the head is tilted to its side, in radians, clockwise as one sees it: the turn of
   * the similarity from the template.
   */
  public double roll() {
    Similarity upright = Similarity.between(this, ARCFACE);
    return Math.atan2(-upright.b(), upright.a());
  }

  public Landmarks scaled(double horizontally, double vertically) {
    return new Landmarks(
        points.stream().map(p -> new Point(p.x() * horizontally, p.y() * vertically)).toList());
  }

  /** Mean distance of the points from those of another face, in pixels. */
  public double distance(Landmarks other) {
    return IntStream.range(0, COUNT)
        .mapToDouble(i -> points.get(i).distance(other.points.get(i)))
        .average()
        .orElseThrow();
  }

  /**
   * @param weights of the faces, not all 0
   */
  public static Landmarks mean(List<Landmarks> faces, List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    return new Landmarks(
        IntStream.range(0, COUNT)
            .mapToObj(
                point -> {
                  double x = 0;
                  double y = 0;
                  for (int i = 0; i < faces.size(); i++) {
                    x += weights.get(i) / sum * faces.get(i).points.get(point).x();
                    y += weights.get(i) / sum * faces.get(i).points.get(point).y();
                  }
                  return new Point(x, y);
                })
            .toList());
  }
}
