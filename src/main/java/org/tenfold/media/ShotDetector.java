package org.tenfold.media;

/**
 * Finds hard cuts from picture to picture: where hue, saturation and value of the pixels change by
 * more than {@value #THRESHOLD} on average, and the last cut is long enough ago. After the idea of
 * PySceneDetect's content detector.
 *
 * <p>Not safe for use by several threads.
 */
public final class ShotDetector {
  /** Mean absolute change, hue in 0..179, saturation and value in 0..255. */
  private static final double THRESHOLD = 27;

  /** A flash of light is no cut, nor is a shot of less than this. */
  private static final int LEAST_FRAMES = 15;

  /** Every so many pixels in each direction are looked at: enough for a cut, and fast. */
  private static final int STEP = 2;

  private byte[] before = {};
  private byte[] now = {};
  private int sinceCut;

  /**
   * @param picture of the same size as all before
   * @return whether it is the first of a new shot; true for the very first picture
   */
  public boolean begins(Picture picture) {
    int samples = ((picture.width() + STEP - 1) / STEP) * ((picture.height() + STEP - 1) / STEP);
    boolean first = before.length != 3 * samples;
    now = now.length == 3 * samples ? now : new byte[3 * samples];
    double change = convert(picture, first) / (3.0 * samples);
    byte[] spare = first ? new byte[3 * samples] : before;
    before = now;
    now = spare;
    sinceCut++;
    if (first || (change > THRESHOLD && sinceCut >= LEAST_FRAMES)) {
      sinceCut = 0;
      return true;
    }
    return false;
  }

  /** Fills {@link #now} and returns the sum of its differences from {@link #before}. */
  private long convert(Picture picture, boolean first) {
    byte[] rgb = picture.rgb();
    long change = 0;
    int to = 0;
    for (int y = 0; y < picture.height(); y += STEP) {
      int from = 3 * y * picture.width();
      for (int x = 0; x < picture.width(); x += STEP, from += 3 * STEP) {
        int hsv = hsv(rgb[from] & 0xFF, rgb[from + 1] & 0xFF, rgb[from + 2] & 0xFF);
        for (int shift = 16; shift >= 0; shift -= 8, to++) {
          int value = hsv >> shift & 0xFF;
          now[to] = (byte) value;
          change += first ? 0 : Math.abs(value - (before[to] & 0xFF));
        }
      }
    }
    return change;
  }

  /** Hue 0..179, saturation, value, a byte each, as OpenCV has them. */
  static int hsv(int red, int green, int blue) {
    int value = Math.max(red, Math.max(green, blue));
    int spread = value - Math.min(red, Math.min(green, blue));
    if (spread == 0) {
      return value;
    }
    int sixth =
        value == red
            ? 30 * (green - blue) / spread
            : value == green ? 60 + 30 * (blue - red) / spread : 120 + 30 * (red - green) / spread;
    int hue = sixth < 0 ? sixth + 180 : sixth;
    return hue << 16 | (255 * spread / value) << 8 | value;
  }
}
