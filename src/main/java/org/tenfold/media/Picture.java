package org.tenfold.media;

import java.awt.image.BufferedImage;

/**
 * One upright picture of a video.
 *
 * @param width pixels
 * @param height pixels
 * @param rgb red, green, blue, one byte each, row by row: {@code [height, width, 3]}; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are moved, never compared
public record Picture(int width, int height, byte[] rgb) {
  public Picture {
    if (rgb.length != 3 * width * height) {
      throw new IllegalArgumentException(
          rgb.length + " bytes are not a picture of " + width + " × " + height);
    }
  }

  public BufferedImage toImage() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0, p = 0; i < width * height; i++, p += 3) {
      int color = (rgb[p] & 0xFF) << 16 | (rgb[p + 1] & 0xFF) << 8 | (rgb[p + 2] & 0xFF);
      image.setRGB(i % width, i / width, color);
    }
    return image;
  }
}
