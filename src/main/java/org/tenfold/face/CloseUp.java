package org.tenfold.face;

import org.tenfold.media.Picture;

/**
 * The square around a face, about twice as large as it.
 *
 * @param left of the square in the picture, in pixels; may lie outside
 * @param top of the square in the picture, in pixels; may lie outside
 * @param side of the square in the picture, in pixels
 */
record CloseUp(double left, double top, double side) {
  /** Of the picture that is made of it: a multiple of YuNet's largest step, 32. */
  static final int PIXELS = 160;

  private static final double ROOM = 2;
  private static final int STEPS_A_DOUBLING = 2;
  private static final int STEPS_A_SIDE = 10;

  /**
   * Its place and size come in steps: if it moved with each trembling of the face, the detector's
   * grid would move too, and tremble more.
   */
  static CloseUp of(Face face) {
    double wanted = ROOM * Math.max(face.width(), face.height());
    double side =
        Math.pow(
            2, Math.rint(STEPS_A_DOUBLING * Math.log(wanted) / Math.log(2)) / STEPS_A_DOUBLING);
    double step = side / STEPS_A_SIDE;
    return new CloseUp(
        step * Math.rint((face.x() + face.width() / 2 - side / 2) / step),
        step * Math.rint((face.y() + face.height() / 2 - side / 2) / step),
        side);
  }

  /** Each pixel the mean of evenly spread ones; black beyond the picture. */
  Picture picture(Picture whole) {
    double step = side / PIXELS;
    int samples = (int) Math.ceil(step);
    byte[] rgb = new byte[3 * PIXELS * PIXELS];
    int[] sums = new int[3];
    for (int row = 0; row < PIXELS; row++) {
      for (int column = 0; column < PIXELS; column++) {
        sums[0] = sums[1] = sums[2] = 0;
        for (int i = 0; i < samples * samples; i++) {
          double y = top + (row + (i / samples + 0.5) / samples) * step;
          double x = left + (column + (i % samples + 0.5) / samples) * step;
          add(whole, (int) Math.floor(x), (int) Math.floor(y), sums);
        }
        for (int c = 0; c < 3; c++) {
          rgb[3 * (row * PIXELS + column) + c] = (byte) (sums[c] / (samples * samples));
        }
      }
    }
    return new Picture(PIXELS, PIXELS, rgb);
  }

  private static void add(Picture whole, int x, int y, int[] sums) {
    if (x >= 0 && y >= 0 && x < whole.width() && y < whole.height()) {
      int at = 3 * (y * whole.width() + x);
      for (int c = 0; c < 3; c++) {
        sums[c] += whole.rgb()[at + c] & 0xFF;
      }
    }
  }

  /** From the square's pixels to the picture's. */
  SeenFace inPicture(SeenFace face) {
    return face.scaled(side / PIXELS, side / PIXELS).moved(left, top);
  }
}
