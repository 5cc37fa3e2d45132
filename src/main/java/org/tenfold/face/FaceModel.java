package org.tenfold.face;

import org.tenfold.error.InvalidInput;
import org.tenfold.face.detect.FaceDetector;

/** What finds faces, as this program brings it along. */
public final class FaceModel {
  private FaceModel() {}

  /**
   * Takes some milliseconds.
   *
   * @throws InvalidInput when it is not the one that it should be
   */
  public static void require() {
    FaceDetector.requireModel();
  }
}
