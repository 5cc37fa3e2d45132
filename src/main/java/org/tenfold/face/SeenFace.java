package org.tenfold.face;

/** A face as the detector saw it in one picture. */
public record SeenFace(Face box, Landmarks landmarks) {
  SeenFace scaled(double horizontally, double vertically) {
    return new SeenFace(
        new Face(
            box.x() * horizontally,
            box.y() * vertically,
            box.width() * horizontally,
            box.height() * vertically,
            box.score()),
        landmarks.scaled(horizontally, vertically));
  }

  SeenFace moved(double right, double down) {
    return new SeenFace(
        new Face(box.x() + right, box.y() + down, box.width(), box.height(), box.score()),
        new Landmarks(
            landmarks.points().stream()
                .map(point -> new Point(point.x() + right, point.y() + down))
                .toList()));
  }
}
