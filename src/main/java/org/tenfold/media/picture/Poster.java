package org.tenfold.media.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Framing;
import org.tenfold.media.Jpeg;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;
import org.tenfold.media.decode.VideoFile;
import org.tenfold.media.probe.VideoLimits;

/** The still that stands for a video or clip in lists: its middle picture, upright. */
public final class Poster {
  public static final int WIDTH = 480;

  public static final Framing FRAMING = new Framing.Width(WIDTH);

  private static final float QUALITY = 0.85f;

  private Poster() {}

  /**
   * Writes a JPEG at most {@link #WIDTH} pixels wide.
   *
   * @throws InvalidInput if the video is none or has no picture
   * @throws UncheckedIOException if the output cannot be written
   */
  public static void write(Path video, Path output) {
    try {
      write(middleOf(video), output);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + output, e);
    }
  }

  public static void write(Picture picture, Path output) throws IOException {
    Jpeg.write(picture, output, QUALITY);
  }

  private static Picture middleOf(Path video) {
    double middle = lengthOf(video) / 2;
    try (Pictures pictures = Pictures.of(video, FRAMING)) {
      pictures.seekBefore(middle - 1);
      Picture found = null;
      for (Picture next = pictures.next(); next != null; next = pictures.next()) {
        found = next;
        if (pictures.seconds() >= middle) {
          break;
        }
      }
      return orRefuse(found);
    }
  }

  private static double lengthOf(Path video) {
    try (VideoFile file = VideoFile.open(video, VideoLimits.DEFAULT)) {
      return file.claimedSeconds().orElse(0);
    }
  }

  private static Picture orRefuse(@Nullable Picture picture) {
    if (picture == null) {
      throw new InvalidInput("media.nothing-to-show");
    }
    return picture;
  }
}
