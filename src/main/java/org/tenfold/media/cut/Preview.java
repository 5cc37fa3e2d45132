package org.tenfold.media.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.media.PartialFile;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.decode.FrameRate;
import org.tenfold.media.decode.PictureFilter;
import org.tenfold.media.decode.VideoReader;
import org.tenfold.media.sound.ClipSound;
import org.tenfold.media.sound.SoundChangesException;
import org.tenfold.worker.EventSink;

/**
 * Makes a video that every browser plays, to be watched while its clips are cut from the original:
 * H.264 of one constant rate, at most {@value #MOST_WIDTH} pixels wide, with its sound where that
 * can be decoded. A moment of the video is the same moment of the preview.
 */
public final class Preview {
  private static final int MOST_WIDTH = 960;

  private static final String SCALED = "scale='min(iw," + MOST_WIDTH + ")':-2";
  private static final String EVEN = ",crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0,format=yuv420p";

  private Preview() {}

  /**
   * Replaces an older file; leaves nothing half written.
   *
   * @throws InvalidInput if this is no video
   * @throws CancellationException if the thread was interrupted
   * @throws UncheckedIOException if the output cannot be written
   */
  public static void write(Path video, double length, Path output, EventSink events) {
    try {
      write(video, length, output, true, events);
    } catch (SoundChangesException damaged) {
      write(video, length, output, false, events); // watching without sound beats not watching
    }
  }

  private static void write(
      Path video, double length, Path output, boolean heard, EventSink events) {
    try (PartialFile part = PartialFile.besides(output);
        VideoReader reader = VideoReader.open(video);
        ClipSound sound = heard ? soundOf(video, length) : null) {
      AVFrame first = reader.next();
      if (first == null) {
        throw new InvalidInput("media.nothing-to-show");
      }
      String filters = reader.filters(first, SCALED) + EVEN;
      try (PictureFilter filter = new PictureFilter(first, filters)) {
        AVFrame picture = filter.apply(first);
        FrameRate rate = reader.file().tickRate();
        try (ClipEncoder encoder = new ClipEncoder(part.path(), picture, rate, sound)) {
          encode(reader, filter, encoder, picture, length, events);
          encoder.finish();
        }
      }
      part.complete();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + output, e);
    }
  }

  private static @Nullable ClipSound soundOf(Path video, double length) {
    try {
      return ClipSound.of(video, new ClipRange(0, length)).orElse(null);
    } catch (InvalidInput undecodable) {
      return null; // as above
    }
  }

  /** The first picture stands from the video's first moment on, even where it comes later. */
  private static void encode(
      VideoReader reader,
      PictureFilter filter,
      ClipEncoder encoder,
      AVFrame first,
      double length,
      EventSink events) {
    double rate = reader.file().tickRate().perSecond();
    encoder.write(first, 0);
    int told = -1;
    for (AVFrame picture = reader.next(); picture != null; picture = reader.next()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("The preview was cancelled.");
      }
      long tick = Math.round(reader.seconds() * rate);
      if (tick >= encoder.frames()) {
        encoder.write(filter.apply(picture), tick);
      }
      int percent = (int) Math.clamp(100 * reader.seconds() / length, 0, 99);
      if (percent != told) {
        told = percent;
        events.progress(percent, Message.of("media.making-preview"));
      }
    }
  }
}
