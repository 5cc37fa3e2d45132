package org.tenfold.media.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.media.Framing;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;

/**
 * Difference hash of a picture (dHash; Krawetz 2013): 64 bits, each whether one of 8 × 8 cells is
 * darker than the one to its right. Two pictures that people hold for the same differ in few bits,
 * whatever their size, brightness or compression.
 */
public final class PictureHash {
  private static final int SIDE = 8;
  public static final Framing FRAMING = new Framing.Width(90);

  private PictureHash() {}

  public static long of(Picture picture) {
    long hash = 0;
    for (int row = 0; row < SIDE; row++) {
      double left = grey(picture, 0, row);
      for (int column = 0; column < SIDE; column++) {
        double right = grey(picture, column + 1, row);
        hash = hash << 1 | (left < right ? 1 : 0);
        left = right;
      }
    }
    return hash;
  }

  /** Mean luma (BT.601) of one of 9 × 8 cells. */
  private static double grey(Picture picture, int column, int row) {
    int left = column * picture.width() / (SIDE + 1);
    int right = Math.max(left + 1, (column + 1) * picture.width() / (SIDE + 1));
    int top = row * picture.height() / SIDE;
    int bottom = Math.max(top + 1, (row + 1) * picture.height() / SIDE);
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int at = 3 * (y * picture.width() + x);
        byte[] rgb = picture.rgb();
        sum += .299 * (rgb[at] & 0xFF) + .587 * (rgb[at + 1] & 0xFF) + .114 * (rgb[at + 2] & 0xFF);
      }
    }
    return sum / ((right - left) * (bottom - top));
  }

  /**
   * Of some pictures of a clip at equal distances, first and last among them.
   *
   * @param frames how many pictures the clip has
   * @param most how many hashes at most, 2 or more
   */
  public static List<Long> of(Path clip, int frames, int most) {
    List<Long> hashes = new ArrayList<>();
    try (Pictures pictures = Pictures.of(clip, FRAMING)) {
      for (int number = 0; hashes.size() < Math.min(most, frames) && pictures.advance(); number++) {
        if (number == place(hashes.size(), frames, most)) {
          hashes.add(of(pictures.picture(FRAMING)));
        }
      }
    }
    return hashes;
  }

  /**
   * The number of the picture that is hashed after {@code hashed} others; beyond the last one when
   * that was all.
   */
  public static int place(int hashed, int frames, int most) {
    int wanted = Math.min(most, frames);
    return hashed >= wanted
        ? Integer.MAX_VALUE
        : (int) (hashed * (long) (frames - 1) / Math.max(1, wanted - 1));
  }

  /** Hashes in hexadecimal digits, as commands print them. */
  public static List<String> hex(List<Long> hashes) {
    return hashes.stream().map(Long::toHexString).toList();
  }
}
