package org.tenfold.media.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.tenfold.media.Probe;
import org.tenfold.media.cut.ClipCutter;
import org.tenfold.media.cut.ClipStills;
import org.tenfold.media.cut.CutClip;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.decode.Ffmpeg;
import org.tenfold.media.picture.Poster;
import org.tenfold.worker.EventSink;

/**
 * Loads the native code and goes once through what a look at a video and a cut need, with half a
 * second of a test picture, so that the next time is fast.
 */
public final class WarmUp {
  private static final String VIDEO = "warm-up.mp4";
  private static final ClipRange RANGE = new ClipRange(0.125, 0.375);
  private static final int PRINTS = 8;

  private WarmUp() {}

  /**
   * @param folder for files that are gone afterwards
   * @param enough asked between steps of some tenths of a second
   */
  public static void run(Path folder, BooleanSupplier enough) throws IOException {
    Ffmpeg.load();
    Path video = Files.createTempFile(folder, "warm", ".mp4");
    Path clip = Files.createTempFile(folder, "warm", ".mp4");
    Path picture = Files.createTempFile(folder, "warm", ".jpg");
    try {
      copyVideo(video);
      if (!enough.getAsBoolean()) {
        Probe.of(video);
        Poster.write(video, picture);
      }
      if (!enough.getAsBoolean()) {
        CutClip cut = ClipCutter.cut(video, RANGE, true, clip, EventSink.SILENT);
        ClipStills.write(clip, cut.frames(), picture, picture, PRINTS);
      }
    } finally {
      Files.deleteIfExists(video);
      Files.deleteIfExists(clip);
      Files.deleteIfExists(picture);
    }
  }

  private static void copyVideo(Path video) throws IOException {
    try (InputStream bytes = WarmUp.class.getResourceAsStream(VIDEO)) {
      Files.write(video, Objects.requireNonNull(bytes, VIDEO).readAllBytes());
    }
  }
}
