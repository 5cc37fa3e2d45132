package org.tenfold.face.detect;

/** A place in a picture, in pixels from its upper left corner. */
public record Point(double x, double y) {
  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
