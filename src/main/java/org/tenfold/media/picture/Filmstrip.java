package org.tenfold.media.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.media.Framing;
import org.tenfold.media.Jpeg;
import org.tenfold.media.Picture;

/** A few pictures of a clip side by side, so that one sees at a glance what happens in it. */
public final class Filmstrip {
  static final int PICTURES = 8;
  public static final Framing FRAMING = new Framing.Width(120);

  private static final float QUALITY = 0.8f;

  private final List<Picture> pictures = new ArrayList<>();

  /** The number of the picture that comes next, of a clip of so many. */
  public int place(int frames) {
    return complete() ? Integer.MAX_VALUE : pictures.size() * (frames - 1) / (PICTURES - 1);
  }

  public void add(Picture picture) {
    pictures.add(picture);
  }

  public boolean complete() {
    return pictures.size() == PICTURES;
  }

  /** Writes a JPEG. */
  public void write(Path output) throws IOException {
    int width = pictures.getFirst().width();
    BufferedImage strip =
        new BufferedImage(
            PICTURES * width, pictures.getFirst().height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = strip.createGraphics();
    for (int place = 0; place < PICTURES; place++) {
      canvas.drawImage(pictures.get(place).toImage(), place * width, 0, null);
    }
    canvas.dispose();
    Jpeg.write(strip, output, QUALITY);
  }
}
