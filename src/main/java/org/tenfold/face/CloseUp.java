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

  /** In each direction for each pixel. */
  private static final int MOST_SAMPLES = 3;

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
    int samples = (int) Math.clamp(Math.ceil(side / PIXELS), 1, MOST_SAMPLES);
    int[] columns = places(left, samples, whole.width());
    int[] rows = places(top, samples, whole.height());
    byte[] from = whole.rgb();
    byte[] rgb = new byte[3 * PIXELS * PIXELS];
    for (int y = 0; y < PIXELS; y++) {
      for (int x = 0; x < PIXELS; x++) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = y * samples; i < (y + 1) * samples; i++) {
          for (int j = x * samples; j < (x + 1) * samples; j++) {
            if (rows[i] >= 0 && columns[j] >= 0) {
              int at = 3 * (rows[i] * whole.width() + columns[j]);
              red += from[at] & 0xFF;
              green += from[at + 1] & 0xFF;
              blue += from[at + 2] & 0xFF;
            }
          }
        }
        int to = 3 * (y * PIXELS + x);
        rgb[to] = (byte) (red / (samples * samples));
        rgb[to + 1] = (byte) (green / (samples * samples));
        rgb[to + 2] = (byte) (blue / (samples * samples));
      }
    }
    return new Picture(PIXELS, PIXELS, rgb);
  }

  /** Of the picture's pixels along one side, so many for each of ours; −1 beyond its end. */
  private int[] places(double start, int samples, int end) {
    int[] places = new int[PIXELS * samples];
    for (int i = 0; i < places.length; i++) {
      int place = (int) Math.floor(start + (i + 0.5) * side / places.length);
      places[i] = place < end ? Math.max(place, -1) : -1;
    }
    return places;
  }

  /** From the square's pixels to the picture's. */
  SeenFace inPicture(SeenFace face) {
    return face.scaled(side / PIXELS, side / PIXELS).moved(left, top);
  }
}
