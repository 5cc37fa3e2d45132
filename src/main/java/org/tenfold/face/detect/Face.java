package org.tenfold.face.detect;

/**
 * Where a face is in a picture, in pixels.
 *
 * @param score the detector's confidence, 0..1
 */
public record Face(double x, double y, double width, double height, double score) {
  public double area() {
    return width * height;
  }

  /** Share of the area of both that both cover, 0..1: intersection over union. */
  public double overlap(Face other) {
    double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double both = Math.max(0, wide) * Math.max(0, high);
    return both / (area() + other.area() - both);
  }
}
