package org.tenfold.face.track;

import java.util.Arrays;
import org.tenfold.face.detect.Face;
import org.tenfold.media.Picture;

/**
 * Whether a face shows enough to read an expression from.
 *
 * @param brightness mean luma of the face, 0..255
 * @param sharpness mean absolute Laplacian of its luma by its standard deviation: near 0 for a blur
 */
public record FaceQuality(double brightness, double sharpness) {
  public static final int LEAST_SIDE = 32;
  public static final double LEAST_BRIGHTNESS = 20;
  public static final double LEAST_SHARPNESS = 0.02;

  /** Side of the grid to which a face is brought first, so that its size does not matter. */
  private static final int GRID = 32;

  private static final int FIELDS = 8;

  public static FaceQuality of(Picture picture, Face face) {
    double[][] luma = grid(picture, face);
    double sum = 0;
    double squares = 0;
    double edges = 0;
    for (int y = 0; y < GRID; y++) {
      for (int x = 0; x < GRID; x++) {
        sum += luma[y][x];
        squares += luma[y][x] * luma[y][x];
        if (y > 0 && x > 0 && y < GRID - 1 && x < GRID - 1) {
          edges +=
              Math.abs(
                  4 * luma[y][x]
                      - luma[y - 1][x]
                      - luma[y + 1][x]
                      - luma[y][x - 1]
                      - luma[y][x + 1]);
        }
      }
    }
    double mean = sum / (GRID * GRID);
    double deviation = Math.sqrt(Math.max(0, squares / (GRID * GRID) - mean * mean));
    double edge = edges / ((GRID - 2) * (GRID - 2));
    return new FaceQuality(mean, deviation == 0 ? 0 : edge / deviation);
  }

  /**
   * What the face looks like, coarsely: the luma of 8 × 8 fields, without its mean and its
   * contrast, so that a change of light is none of the face.
   *
   * @return 64 numbers whose squares sum up to 1, or to 0 where all is of one luma
   */
  public static double[] appearance(Picture picture, Face face) {
    double[][] luma = grid(picture, face);
    double[] fields = new double[FIELDS * FIELDS];
    for (int y = 0; y < GRID; y++) {
      for (int x = 0; x < GRID; x++) {
        fields[y * FIELDS / GRID * FIELDS + x * FIELDS / GRID] += luma[y][x];
      }
    }
    double mean = Arrays.stream(fields).average().orElse(0);
    double norm = Math.sqrt(Arrays.stream(fields).map(f -> (f - mean) * (f - mean)).sum());
    return Arrays.stream(fields).map(f -> norm == 0 ? 0 : (f - mean) / norm).toArray();
  }

  public boolean enough() {
    return brightness >= LEAST_BRIGHTNESS && sharpness >= LEAST_SHARPNESS;
  }

  private static double[][] grid(Picture picture, Face face) {
    double[][] luma = new double[GRID][GRID];
    for (int row = 0; row < GRID; row++) {
      int y = place(face.y(), face.height(), row, picture.height());
      for (int column = 0; column < GRID; column++) {
        int x = place(face.x(), face.width(), column, picture.width());
        int at = 3 * (y * picture.width() + x);
        byte[] rgb = picture.rgb();
        luma[row][column] =
            0.299 * (rgb[at] & 0xFF) + 0.587 * (rgb[at + 1] & 0xFF) + 0.114 * (rgb[at + 2] & 0xFF);
      }
    }
    return luma;
  }

  private static int place(double from, double length, int step, int end) {
    return (int) Math.clamp(from + (step + 0.5) * length / GRID, 0, end - 1);
  }
}
