package org.tenfold.media;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.tenfold.worker.BadInputException;

/** A few pictures of a clip side by side, so that one sees at a glance what happens in it. */
public final class Filmstrip {
  public static final int PICTURES = 8;

  private static final int WIDTH = 120;
  private static final float QUALITY = 0.8f;

  private Filmstrip() {}

  /**
   * Writes a JPEG of {@link #PICTURES} pictures at equal distances, first and last among them; a
   * clip of fewer repeats some.
   *
   * @param frames how many the clip has
   * @throws BadInputException if the clip is none or has fewer pictures
   * @throws UncheckedIOException if the output cannot be written
   */
  public static void write(Path clip, int frames, Path output) {
    try (Pictures pictures = Pictures.of(clip, new Framing.Width(WIDTH))) {
      Picture picture = next(pictures);
      BufferedImage strip =
          new BufferedImage(
              PICTURES * picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
      Graphics2D canvas = strip.createGraphics();
      int number = 0;
      for (int place = 0; place < PICTURES; place++) {
        int wanted = place * (frames - 1) / (PICTURES - 1);
        for (; number < wanted - 1; number++) {
          pictures.skip();
        }
        for (; number < wanted; number++) {
          picture = next(pictures);
        }
        canvas.drawImage(picture.toImage(), place * picture.width(), 0, null);
      }
      canvas.dispose();
      Jpeg.write(strip, output, QUALITY);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + output, e);
    }
  }

  private static Picture next(Pictures pictures) {
    Picture picture = pictures.next();
    if (picture == null) {
      throw new BadInputException("This clip has fewer pictures than it should. Cut it again.");
    }
    return picture;
  }
}
