package org.tenfold.face;

/** A place in a picture, in pixels from its upper left corner. */
public record Point(double x, double y) {
  double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
