package org.tenfold.training.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;

/**
 * The bytes of a picture file. Java's decoder, as most, fills what a cut or damaged JPEG lacks with
 * grey and only warns; here that is an error.
 *
 * @param file for messages
 */
@SuppressWarnings("ArrayRecordComponent") // decoded at once, never compared
record JpegFile(Path file, byte[] bytes) {
  private static final byte MARKER = (byte) 0xff;
  private static final byte END = (byte) 0xd9;

  /** Harmless words of libjpeg: between its parts, a file may hold what nobody asked for. */
  private static final String EXTRANEOUS = "extraneous bytes";

  /** Whether the file ends as a whole JPEG does. One that does not may still be whole. */
  boolean endsWhole() {
    int length = bytes.length;
    return length > 3 && bytes[length - 2] == MARKER && bytes[length - 1] == END;
  }

  /**
   * @throws InvalidInput when the file is no picture, or a part of it is missing or damaged
   */
  BufferedImage decoded() {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw noImage(null);
      }
      return decoded(readers.next(), stream);
    } catch (IOException | RuntimeException e) {
      throw e instanceof InvalidInput known ? known : noImage(e);
    }
  }

  private BufferedImage decoded(ImageReader reader, ImageInputStream stream) throws IOException {
    Damage damage = new Damage();
    try {
      reader.addIIOReadWarningListener((source, words) -> damage.hear(words));
      reader.setInput(stream, true, true);
      BufferedImage image = reader.read(0);
      if (damage.words != null) {
        throw new InvalidInput("training.damaged", file, damage.words);
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  private InvalidInput noImage(@Nullable Throwable cause) {
    return new InvalidInput(cause, "training.no-image", file);
  }

  /** The first warning that means missing pixels. */
  private static final class Damage {
    private @Nullable String words;

    void hear(String warning) {
      String lower = warning.toLowerCase(Locale.ROOT);
      boolean pixels =
          lower.contains("premature")
              || lower.contains("truncated")
              || (lower.contains("corrupt") && !lower.contains(EXTRANEOUS));
      if (pixels && words == null) {
        words = warning;
      }
    }
  }
}
