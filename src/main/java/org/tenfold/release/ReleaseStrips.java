package org.tenfold.release;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.clip.takedown.TakenDown;
import org.tenfold.media.MediaStore;

/** The pictures of one clip side by side, so that people see whether its face is well aligned. */
@Service
public class ReleaseStrips {
  /** Side of a picture in the strip, in pixels: sharp at half of it on a page. */
  private static final int SIDE = 112;

  private final ReleaseStore releases;
  private final MediaStore store;
  private final TakenDown takenDown;

  ReleaseStrips(ReleaseStore releases, MediaStore store, TakenDown takenDown) {
    this.takenDown = takenDown;
    this.releases = releases;
    this.store = store;
  }

  /**
   * @return a JPEG; empty when the release has no such clip, or the clip no pictures
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> of(ReleaseId release, int number) {
    return releases
        .clip(release, number)
        .filter(clip -> clip.clip().filter(takenDown::isGone).isEmpty())
        .flatMap(ReleasedClip::frames)
        .map(ReleasedClip.Frames::key)
        .filter(key -> !key.isEmpty())
        .map(this::strip);
  }

  private byte[] strip(String key) {
    try {
      List<byte[]> pictures = FrameArchive.read(store.path(key));
      BufferedImage strip =
          new BufferedImage(SIDE * pictures.size(), SIDE, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = strip.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      for (int i = 0; i < pictures.size(); i++) {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(pictures.get(i)));
        graphics.drawImage(picture, i * SIDE, 0, SIDE, SIDE, null);
      }
      graphics.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(strip, "jpeg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The pictures " + key + " cannot be read.", e);
    }
  }
}
