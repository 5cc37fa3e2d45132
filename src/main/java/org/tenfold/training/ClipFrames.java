package org.tenfold.training;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.tenfold.worker.BadInputException;

/**
 * Reads the frames of clips, scaled to a square.
 *
 * @param folder of one folder a clip, each with {@code 1.jpg} up
 * @param size edge of the square in pixels
 */
record ClipFrames(Path folder, int frames, int size) {
  private static final int CHANNELS = 3;

  /**
   * @param clip number of the clip, with or without leading zeros
   * @return {@code [red green blue, frames, height, width]}
   */
  byte[] read(String clip) {
    Path directory = folder.resolve(padded(clip));
    if (!Files.isDirectory(directory)) {
      throw new BadInputException("Clip %s has no folder %s.".formatted(clip, directory));
    }
    byte[] pixels = new byte[CHANNELS * frames * size * size];
    for (int frame = 0; frame < frames; frame++) {
      write(read(directory.resolve((frame + 1) + ".jpg"), clip), frame, pixels);
    }
    return pixels;
  }

  private static String padded(String clip) {
    if (!clip.matches("\\d{1,9}")) {
      throw new BadInputException(
          "'%s' is no video_name: expected the number of a clip.".formatted(clip));
    }
    return "%05d".formatted(Integer.parseInt(clip));
  }

  private int[] read(Path file, String clip) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          "Clip %s lacks the frame %s: each clip needs %d frames.".formatted(clip, file, frames));
    }
    return scaled(decoded(file)).getRGB(0, 0, size, size, null, 0, size);
  }

  private static BufferedImage decoded(Path file) {
    @Nullable BufferedImage image;
    try {
      image = ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new BadInputException("%s can't be read as an image.".formatted(file), e);
    }
    if (image == null) {
      throw new BadInputException("%s can't be read as an image.".formatted(file));
    }
    return image;
  }

  private BufferedImage scaled(BufferedImage image) {
    if (image.getWidth() == size && image.getHeight() == size) {
      return image;
    }
    BufferedImage square = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = square.createGraphics();
    // averages over the area: a plain bilinear drawing would skip pixels when it shrinks
    Image smooth = image.getScaledInstance(size, size, Image.SCALE_AREA_AVERAGING);
    graphics.drawImage(smooth, 0, 0, null);
    graphics.dispose();
    return square;
  }

  private void write(int[] rgb, int frame, byte[] pixels) {
    int plane = size * size;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int shift = 8 * (CHANNELS - 1 - channel);
      int offset = (channel * frames + frame) * plane;
      for (int i = 0; i < plane; i++) {
        pixels[offset + i] = (byte) (rgb[i] >> shift);
      }
    }
  }
}
