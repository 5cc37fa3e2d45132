package org.tenfold.face.detect;

import java.util.List;
import org.tenfold.media.Picture;

/**
 * The square around a face, about twice as large as it, turned so that the face stands upright in
 * it. YuNet was taught mostly upright faces: the landmarks of a tilted one lean towards upright,
 * the more so the smaller it is shown.
 *
 * @param x of the square's middle in the picture, in pixels
 * @param y of the square's middle in the picture, in pixels
 * @param side of the square in the picture, in pixels; it may reach beyond the picture
 * @param turn of the square, in radians, clockwise as one sees it
 */
public record FaceCrop(double x, double y, double side, double turn) {
  /**
   * Of the picture that is made of it: a multiple of YuNet's largest step, 32. A face in it has
   * about 160 pixels: at 80 the landmarks tell a third of a tilt of 20 degrees, at 160 nearly all.
   */
  public static final int PIXELS = 320;

  private static final double ROOM = 2;

  /** In each direction for each pixel. */
  private static final int MOST_SAMPLES = 3;

  /** Parts of a pixel's side between which a place is told apart. */
  private static final int PARTS = 16;

  private static final int SHARES = PARTS * PARTS;

  private static final int STEPS_A_DOUBLING = 2;
  private static final int STEPS_A_SIDE = 10;
  private static final double TURN_STEP = Math.toRadians(5);

  /**
   * Around a face whose tilt is known. Its place, size and turn come in steps: if it moved with
   * each trembling of the face, the detector's grid would move too, and tremble more.
   */
  public static FaceCrop of(Face face, double turn) {
    double wanted = ROOM * Math.max(face.width(), face.height());
    double side =
        Math.pow(
            2, Math.rint(STEPS_A_DOUBLING * Math.log(wanted) / Math.log(2)) / STEPS_A_DOUBLING);
    double step = side / STEPS_A_SIDE;
    return new FaceCrop(
        step * Math.rint((face.x() + face.width() / 2) / step),
        step * Math.rint((face.y() + face.height() / 2) / step),
        side,
        TURN_STEP * Math.rint(turn / TURN_STEP));
  }

  /**
   * Each pixel the mean of evenly spread ones, or between the nearest; black beyond the picture.
   */
  public Picture picture(Picture whole) {
    int samples = (int) Math.clamp(Math.ceil(side / PIXELS), 1, MOST_SAMPLES);
    double step = side / (PIXELS * samples);
    double right = Math.cos(turn) * step;
    double down = Math.sin(turn) * step;
    byte[] rgb = new byte[3 * PIXELS * PIXELS];
    int[] sum = new int[3];
    for (int row = 0; row < PIXELS; row++) {
      for (int column = 0; column < PIXELS; column++) {
        sum[0] = 0;
        sum[1] = 0;
        sum[2] = 0;
        for (int i = row * samples; i < (row + 1) * samples; i++) {
          double v = i + .5 - PIXELS * samples / 2.0;
          for (int j = column * samples; j < (column + 1) * samples; j++) {
            double u = j + .5 - PIXELS * samples / 2.0;
            add(whole, x + u * right - v * down, y + u * down + v * right, sum);
          }
        }
        int to = 3 * (row * PIXELS + column);
        for (int colour = 0; colour < 3; colour++) {
          rgb[to + colour] = (byte) (sum[colour] / (SHARES * samples * samples));
        }
      }
    }
    return new Picture(PIXELS, PIXELS, rgb);
  }

  /** Adds the colour of a place, between its four nearest pixels, {@link #SHARES} times. */
  private static void add(Picture whole, double x, double y, int[] sum) {
    int left = (int) Math.floor(PARTS * (x - .5));
    int top = (int) Math.floor(PARTS * (y - .5));
    int column = Math.floorDiv(left, PARTS);
    int row = Math.floorDiv(top, PARTS);
    if (column < 0 || row < 0 || column >= whole.width() || row >= whole.height()) {
      return;
    }
    int at = 3 * (row * whole.width() + column);
    int next = column + 1 < whole.width() ? 3 : 0;
    int below = row + 1 < whole.height() ? 3 * whole.width() : 0;
    int alongX = left - PARTS * column;
    int alongY = top - PARTS * row;
    byte[] rgb = whole.rgb();
    for (int colour = 0; colour < 3; colour++, at++) {
      int upper = (PARTS - alongX) * (rgb[at] & 0xFF) + alongX * (rgb[at + next] & 0xFF);
      int lower =
          (PARTS - alongX) * (rgb[at + below] & 0xFF) + alongX * (rgb[at + below + next] & 0xFF);
      sum[colour] += (PARTS - alongY) * upper + alongY * lower;
    }
  }

  /** From the square's pixels to the picture's; the face's box stays as large and upright. */
  public SeenFace inPicture(SeenFace face) {
    Face box = face.box();
    Point middle = inPicture(new Point(box.x() + box.width() / 2, box.y() + box.height() / 2));
    double scale = side / PIXELS;
    List<Point> points = face.landmarks().points().stream().map(this::inPicture).toList();
    return new SeenFace(
        new Face(
            middle.x() - scale * box.width() / 2,
            middle.y() - scale * box.height() / 2,
            scale * box.width(),
            scale * box.height(),
            box.score()),
        new Landmarks(points));
  }

  private Point inPicture(Point point) {
    double u = (point.x() / PIXELS - .5) * side;
    double v = (point.y() / PIXELS - .5) * side;
    return new Point(
        x + u * Math.cos(turn) - v * Math.sin(turn), y + u * Math.sin(turn) + v * Math.cos(turn));
  }
}
