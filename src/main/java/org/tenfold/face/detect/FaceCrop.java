package org.tenfold.face.detect;

import java.util.Arrays;
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
  static final int PARTS_BITS = 4;

  static final int PARTS = 1 << PARTS_BITS;

  private static final int SHARES = PARTS * PARTS;

  /** Bits for the sum of one colour: 255 · 256 · 9 takes 20. */
  private static final int LANE = 21;

  private static final int LANE_MASK = (1 << LANE) - 1;

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
   * This is done for every face of every frame: no calls in the loops.
   */
  public Picture picture(Picture whole) {
    int samples = (int) Math.clamp(Math.ceil(side / PIXELS), 1, MOST_SAMPLES);
    double step = side / (PIXELS * samples);
    return turn == 0 ? upright(whole, step, samples) : turned(whole, step, samples);
  }

  /** A row of the picture is summed along its columns once, for all rows of the square. */
  private Picture upright(Picture whole, double step, int samples) {
    CropLine columns = CropLine.of(x, step, samples, whole.width());
    CropLine rows = CropLine.of(y, step, samples, whole.height());
    int[] sums = new int[3 * PIXELS];
    int[][] known = new int[whole.height()][];
    byte[] rgb = new byte[3 * PIXELS * PIXELS];
    int parts = SHARES * samples * samples;
    for (int row = 0; row < PIXELS; row++) {
      Arrays.fill(sums, 0);
      int first = rows.first()[row];
      int[] shares = rows.shares()[row];
      for (int i = 0; i < shares.length; i++) {
        int at = first + i;
        if (known[at] == null) {
          known[at] = new int[sums.length];
          columns.sum(whole.rgb(), 3 * whole.width() * at, known[at]);
        }
        add(shares[i], known[at], sums);
      }
      for (int i = 0; i < sums.length; i++) {
        rgb[row * sums.length + i] = (byte) (sums[i] / parts);
      }
    }
    return new Picture(PIXELS, PIXELS, rgb);
  }

  private static void add(int share, int[] values, int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += share * values[i];
    }
  }

  /** The three colours of a pixel are summed as one number: see {@link #packed}. */
  private Picture turned(Picture whole, double step, int samples) {
    double right = Math.cos(turn) * step;
    double down = Math.sin(turn) * step;
    double half = PIXELS * samples / 2.0 - .5;
    double[] alongRow = new double[PIXELS * samples];
    double[] downRow = new double[PIXELS * samples];
    for (int j = 0; j < alongRow.length; j++) {
      alongRow[j] = PARTS * (x + (j - half) * right);
      downRow[j] = PARTS * (y + (j - half) * down);
    }
    int parts = SHARES * samples * samples;
    int width = whole.width();
    int height = whole.height();
    long[] pixels = packed(whole);
    byte[] rgb = new byte[3 * PIXELS * PIXELS];
    int to = 0;
    for (int row = 0; row < PIXELS; row++) {
      for (int column = 0; column < PIXELS; column++) {
        long sum = 0;
        for (int i = row * samples; i < (row + 1) * samples; i++) {
          double v = PARTS * (i - half);
          for (int j = column * samples; j < (column + 1) * samples; j++) {
            // between its four nearest pixels, in sixteenths
            int alongX = (int) Math.floor(alongRow[j] - v * down - PARTS / 2);
            int alongY = (int) Math.floor(downRow[j] + v * right - PARTS / 2);
            int left = alongX >> PARTS_BITS;
            int top = alongY >> PARTS_BITS;
            if (left >= 0 && top >= 0 && left < width && top < height) {
              int at = top * width + left;
              int next = left + 1 < width ? 1 : 0;
              int below = top + 1 < height ? width : 0;
              int partX = alongX & (PARTS - 1);
              int partY = alongY & (PARTS - 1);
              sum +=
                  (PARTS - partY) * ((PARTS - partX) * pixels[at] + partX * pixels[at + next])
                      + partY
                          * ((PARTS - partX) * pixels[at + below]
                              + partX * pixels[at + below + next]);
            }
          }
        }
        rgb[to++] = (byte) ((int) (sum >> 2 * LANE) / parts);
        rgb[to++] = (byte) ((int) (sum >> LANE & LANE_MASK) / parts);
        rgb[to++] = (byte) ((int) (sum & LANE_MASK) / parts);
      }
    }
    return new Picture(PIXELS, PIXELS, rgb);
  }

  /**
   * Red, green and blue of each pixel beside one another in one number, with so much room that the
   * sums of {@link #MOST_SAMPLES}² samples do not reach into each other.
   */
  private static long[] packed(Picture whole) {
    byte[] rgb = whole.rgb();
    long[] packed = new long[rgb.length / 3];
    for (int i = 0, at = 0; i < packed.length; i++, at += 3) {
      packed[i] =
          (rgb[at] & 0xFFL) << 2 * LANE | (rgb[at + 1] & 0xFFL) << LANE | (rgb[at + 2] & 0xFFL);
    }
    return packed;
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
