package org.tenfold.face.track;

import org.tenfold.face.detect.Face;
import org.tenfold.media.Picture;

/**
 * What colours a face and its nearest surroundings have, to tell again across a cut who somebody
 * is: skin, hair, collar. A histogram over CIELAB, of 8 steps of lightness by 6 each of the two
 * colour axes, each sample shared among the neighbouring steps, so that a small change of light
 * changes little.
 */
final class FaceColours {
  private static final int LIGHTNESS = 8;
  private static final int AXIS = 6;

  /** Beyond ±this of an axis all colours are one; skin and most clothes stay within. */
  private static final double REACH = 45;

  /** Samples along a side. */
  private static final int GRID = 24;

  /** Of the face's box, around its middle: with hair and collar. */
  private static final double WIDER = 1.5;

  private final double[] shares = new double[LIGHTNESS * AXIS * AXIS];
  private double sum;

  /** Adds what a face looks like in one more picture. */
  void add(Picture picture, Face face) {
    double side = WIDER * Math.max(face.width(), face.height());
    double left = face.x() + face.width() / 2 - side / 2;
    double top = face.y() + face.height() / 2 - side / 2;
    for (int row = 0; row < GRID; row++) {
      int y = (int) Math.floor(top + (row + .5) * side / GRID);
      for (int column = 0; column < GRID; column++) {
        int x = (int) Math.floor(left + (column + .5) * side / GRID);
        if (x >= 0 && y >= 0 && x < picture.width() && y < picture.height()) {
          add(picture.rgb(), 3 * (y * picture.width() + x));
        }
      }
    }
  }

  void add(FaceColours other) {
    for (int i = 0; i < shares.length; i++) {
      shares[i] += other.shares[i];
    }
    sum += other.sum;
  }

  /** Bhattacharyya's coefficient: 1 for the same shares of colours, 0 where none is in both. */
  double likeness(FaceColours other) {
    if (sum == 0 || other.sum == 0) {
      return 0;
    }
    double both = 0;
    for (int i = 0; i < shares.length; i++) {
      both += Math.sqrt(shares[i] / sum * (other.shares[i] / other.sum));
    }
    return Math.min(1, both);
  }

  private void add(byte[] rgb, int at) {
    double red = linear(rgb[at]);
    double green = linear(rgb[at + 1]);
    double blue = linear(rgb[at + 2]);
    double x = curve((.4124 * red + .3576 * green + .1805 * blue) / .9505);
    double y = curve(.2126 * red + .7152 * green + .0722 * blue);
    double z = curve((.0193 * red + .1192 * green + .9505 * blue) / 1.089);
    double lightness = step((116 * y - 16) / 100, LIGHTNESS);
    double a = step((500 * (x - y) + REACH) / (2 * REACH), AXIS);
    double b = step((200 * (y - z) + REACH) / (2 * REACH), AXIS);
    share(lightness, a, b);
    sum++;
  }

  /** Trilinearly. */
  private void share(double lightness, double a, double b) {
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 2; k++) {
          double weight = part(lightness, i) * part(a, j) * part(b, k);
          if (weight > 0) {
            shares[((whole(lightness) + i) * AXIS + whole(a) + j) * AXIS + whole(b) + k] += weight;
          }
        }
      }
    }
  }

  private static int whole(double step) {
    return (int) step;
  }

  private static double part(double step, int above) {
    double rest = step - whole(step);
    return above == 1 ? rest : 1 - rest;
  }

  private static double step(double share, int steps) {
    return Math.clamp(share, 0, 1) * (steps - 1);
  }

  private static double linear(byte value) {
    return LINEAR[value & 0xFF];
  }

  private static final double[] LINEAR = new double[256];

  static {
    for (int i = 0; i < LINEAR.length; i++) {
      double share = i / 255.0;
      LINEAR[i] = share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
  }

  private static double curve(double t) {
    return t > .008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
  }
}
