package org.tenfold.training;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    byte[] pixels = new byte[bytes()];
    for (int frame = 0; frame < frames; frame++) {
      write(read(directory.resolve((frame + 1) + ".jpg")), frame, pixels);
    }
    return pixels;
  }

  /** Names of all clips in the folder, in order; without leading zeros. */
  List<String> clips() {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(clip -> clip.getFileName().toString())
          .filter(name -> name.matches("\\d{1,9}"))
          .map(ClipFrames::bare)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A clip's number without leading zeros. */
  static String bare(String clip) {
    return Integer.toString(Integer.parseInt(clip));
  }

  /** Size of a clip's pixels. */
  int bytes() {
    return CHANNELS * frames * size * size;
  }

  /**
   * A number that changes when the first frame's file does; never 0.
   *
   * @throws BadInputException when the clip lacks a frame
   */
  long stamp(String clip) {
    Path directory = folder.resolve(padded(clip));
    if (!Files.isDirectory(directory)) {
      throw new BadInputException("Clip %s has no folder %s.".formatted(clip, directory));
    }
    for (int frame = frames; frame > 0; frame--) {
      Path file = directory.resolve(frame + ".jpg");
      if (!Files.isRegularFile(file)) {
        throw new BadInputException(
            "Clip %s lacks the frame %s: each clip needs %d frames.".formatted(clip, file, frames));
      }
    }
    try {
      Path first = directory.resolve("1.jpg");
      return Files.getLastModifiedTime(first).toMillis() * 31 + Files.size(first) | 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String padded(String clip) {
    if (!clip.matches("\\d{1,9}")) {
      throw new BadInputException(
          "'%s' is no video_name: expected the number of a clip.".formatted(clip));
    }
    return "%05d".formatted(Integer.parseInt(clip));
  }

  private int[] read(Path file) {
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
