package org.tenfold.training.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * Scales a picture to a square by the mean over the area of each pixel, weighed by how much of a
 * source pixel lies in it. The numbers are those of {@link java.awt.Image#SCALE_AREA_AVERAGING},
 * sums of 32 bits in the same order, without its detours: most of the time of decoding went there.
 */
final class AreaAverage {
  private static final int MOST = 255;
  private static final int BYTES_A_PIXEL = 3;

  private final int width;
  private final int height;
  private final int size;
  private final int[] rgb;
  private final float[] red;
  private final float[] green;
  private final float[] blue;

  private AreaAverage(int width, int height, int size, int[] rgb) {
    this.width = width;
    this.height = height;
    this.size = size;
    this.rgb = rgb;
    red = new float[size];
    green = new float[size];
    blue = new float[size];
  }

  /**
   * @param size edge of the square
   * @return size × size pixels as 0xrrggbb, row by row
   */
  static int[] of(BufferedImage image, int size) {
    int[] rgb = pixels(image);
    if (image.getWidth() == size && image.getHeight() == size) {
      return rgb;
    }
    return new AreaAverage(image.getWidth(), image.getHeight(), size, rgb).scaled();
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
        && buffer.getData().length == BYTES_A_PIXEL * width * height) {
      byte[] bgr = buffer.getData();
      int[] rgb = new int[width * height];
      for (int i = 0; i < rgb.length; i++) {
        int at = BYTES_A_PIXEL * i;
        rgb[i] = (bgr[at + 2] & 0xff) << 16 | (bgr[at + 1] & 0xff) << 8 | (bgr[at] & 0xff);
      }
      return rgb;
    }
    return image.getRGB(0, 0, width, height, null, 0, width);
  }

  /** Lengths are counted in pixels of the source times pixels of the square: all are whole. */
  private int[] scaled() {
    int[] square = new int[size * size];
    int row = 0;
    int rowLeft = height;
    for (int y = 0; y < height; y++) {
      int lineLeft = size;
      while (lineLeft > 0) {
        int part = Math.min(lineLeft, rowLeft);
        addLine(y, part);
        lineLeft -= part;
        rowLeft -= part;
        if (rowLeft == 0) {
          write(square, row++);
          rowLeft = height;
        }
      }
    }
    return square;
  }

  private void addLine(int y, int part) {
    int column = 0;
    int columnLeft = width;
    for (int x = 0; x < width; x++) {
      int pixel = rgb[y * width + x];
      int pixelLeft = size;
      while (pixelLeft > 0) {
        int wide = Math.min(pixelLeft, columnLeft);
        float weight = (float) wide * part;
        red[column] += weight * (pixel >> 16 & 0xff);
        green[column] += weight * (pixel >> 8 & 0xff);
        blue[column] += weight * (pixel & 0xff);
        pixelLeft -= wide;
        columnLeft -= wide;
        if (columnLeft == 0) {
          column++;
          columnLeft = width;
        }
      }
    }
  }

  private void write(int[] square, int row) {
    float area = (float) width * height;
    for (int x = 0; x < size; x++) {
      square[row * size + x] =
          rounded(red[x] / area) << 16 | rounded(green[x] / area) << 8 | rounded(blue[x] / area);
    }
    Arrays.fill(red, 0);
    Arrays.fill(green, 0);
    Arrays.fill(blue, 0);
  }

  private static int rounded(float value) {
    return Math.min(MOST, Math.round(value));
  }
}
