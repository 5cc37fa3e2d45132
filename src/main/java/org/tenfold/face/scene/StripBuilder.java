package org.tenfold.face.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.media.Jpeg;
import org.tenfold.media.Picture;

/**
 * Small pictures of a video at even steps, in rows of {@value #COLUMNS}, as one JPEG. Each tile is
 * {@value #TILE_WIDTH} × {@value #TILE_HEIGHT}; what has another shape stands in the middle.
 */
final class StripBuilder {
  static final int COLUMNS = 20;
  static final int TILE_WIDTH = 160;
  static final int TILE_HEIGHT = 90;

  /** Some 600 pictures keep the file of the longest video at a few megabytes. */
  private static final int MOST_TILES = 600;

  private static final float QUALITY = 0.7f;

  private final double step;
  private final List<byte[]> tiles = new ArrayList<>();

  StripBuilder(double videoSeconds) {
    step = Math.max(1, videoSeconds / (MOST_TILES - 1));
  }

  double stepSeconds() {
    return step;
  }

  void offer(Picture picture, double seconds) {
    if (seconds >= tiles.size() * step && tiles.size() < MOST_TILES) {
      tiles.add(tile(picture));
    }
  }

  /** Scaled down by an integer factor, each pixel the mean of those it stands for. */
  private static byte[] tile(Picture picture) {
    int factor =
        Math.max(
            1,
            Math.max(
                (picture.width() + TILE_WIDTH - 1) / TILE_WIDTH,
                (picture.height() + TILE_HEIGHT - 1) / TILE_HEIGHT));
    int width = picture.width() / factor;
    int height = picture.height() / factor;
    int left = (TILE_WIDTH - width) / 2;
    int top = (TILE_HEIGHT - height) / 2;
    byte[] tile = new byte[3 * TILE_WIDTH * TILE_HEIGHT];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < 3; c++) {
          tile[3 * ((top + y) * TILE_WIDTH + left + x) + c] =
              mean(picture, x * factor, y * factor, factor, c);
        }
      }
    }
    return tile;
  }

  private static byte mean(Picture picture, int left, int top, int size, int channel) {
    int sum = 0;
    for (int y = top; y < top + size; y++) {
      for (int x = left; x < left + size; x++) {
        sum += picture.rgb()[3 * (y * picture.width() + x) + channel] & 0xFF;
      }
    }
    return (byte) (sum / (size * size));
  }

  /**
   * @return how many pictures it holds
   */
  int write(Path output) throws IOException {
    int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
    int width = COLUMNS * TILE_WIDTH;
    byte[] all = new byte[3 * width * rows * TILE_HEIGHT];
    for (int i = 0; i < tiles.size(); i++) {
      int left = i % COLUMNS * TILE_WIDTH;
      int top = i / COLUMNS * TILE_HEIGHT;
      for (int y = 0; y < TILE_HEIGHT; y++) {
        System.arraycopy(
            tiles.get(i), 3 * y * TILE_WIDTH, all, 3 * ((top + y) * width + left), 3 * TILE_WIDTH);
      }
    }
    Jpeg.write(new Picture(width, rows * TILE_HEIGHT, all), output, QUALITY);
    return tiles.size();
  }
}
