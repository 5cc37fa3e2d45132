package org.tenfold.face.detect;

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
}
