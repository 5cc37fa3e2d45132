package org.tenfold.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.tenfold.worker.BadInputException;
import org.tenfold.worker.EventSink;

/**
 * Cuts a clip out of a film, exact to the frame. It holds each picture of the film whose moment
 * lies in the range, once and in order, upright and with square pixels; the range's ends are
 * rounded to the nearest frame, as marks typed with two or three decimals seldom hit one. The sound
 * is left out.
 *
 * <p>Cancelled by interrupting the thread.
 */
public final class ClipCutter {
  /** From one second ahead, so that a picture before the start proves that none was missed. */
  private static final double RUN_UP_SECONDS = 1;

  private static final String EVEN_YUV =
      ",crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0:exact=1,format=yuv420p";

  private final FilmReader film;
  private final ClipRange range;
  private final EventSink events;
  private final double halfFrame;

  private int frames;
  private double firstSeconds;
  private long lastTick = -1;
  private int width;
  private int height;

  private ClipCutter(FilmReader film, ClipRange range, EventSink events) {
    this.film = film;
    this.range = range;
    this.events = events;
    this.halfFrame = 0.5 / film.file().tickRate().perSecond();
  }

  /**
   * Writes the clip; an older file of that name is replaced, and after any failure nothing is left
   * behind.
   *
   * @throws BadInputException if the film is none, or the range does not lie in it
   * @throws CancellationException if the thread was interrupted
   * @throws UncheckedIOException if the output cannot be written
   */
  public static CutClip cut(Path film, ClipRange range, Path output, EventSink events) {
    try (PartialFile part = PartialFile.besides(output)) {
      CutClip clip = cut(film, range, part, events);
      part.complete();
      return clip;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + output, e);
    }
  }

  private static CutClip cut(Path film, ClipRange range, PartialFile part, EventSink events)
      throws IOException {
    try (FilmReader reader = FilmReader.open(film)) {
      ClipCutter cutter = new ClipCutter(reader, range, events);
      cutter.refuseBeyondEnd();
      cutter.write(part.path());
      return cutter.describe(part.path());
    }
  }

  private void refuseBeyondEnd() {
    double length = film.file().claimedSeconds().orElse(Double.POSITIVE_INFINITY);
    if (range.start() >= length || range.end() > length + 2 * halfFrame) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "The clip %.3f–%.3f s does not lie in the film, which is %.3f s long."
                  + " Mark it again.",
              range.start(),
              range.end(),
              length));
    }
  }

  private void write(Path output) {
    AVFrame first = firstPicture();
    if (first == null) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "There is no picture between %.3f s and %.3f s of this film. Mark a longer clip.",
              range.start(),
              range.end()));
    }
    firstSeconds = film.seconds();
    try (PictureFilter filter =
        new PictureFilter(first, film.file().geometry().uprightFilters() + EVEN_YUV)) {
      AVFrame picture = filter.apply(first);
      width = picture.width();
      height = picture.height();
      try (ClipEncoder encoder = new ClipEncoder(output, picture, film.file().tickRate())) {
        encodeRange(filter, encoder, picture);
        encoder.finish();
      }
    }
  }

  private @Nullable AVFrame firstPicture() {
    film.seekBefore(range.start() - RUN_UP_SECONDS);
    for (AVFrame picture = film.next(); picture != null; picture = film.next()) {
      if (film.seconds() >= range.start() - halfFrame) {
        return beyondRange() ? null : picture;
      }
    }
    throw endsEarly();
  }

  private boolean beyondRange() {
    return film.seconds() >= range.end() - halfFrame;
  }

  private void encodeRange(PictureFilter filter, ClipEncoder encoder, AVFrame firstPicture) {
    encode(encoder, firstPicture);
    double end = film.endSeconds();
    for (AVFrame picture = film.next(); picture != null; picture = film.next()) {
      if (beyondRange()) {
        refuseDamaged();
        return;
      }
      encode(encoder, filter.apply(picture));
      end = film.endSeconds();
    }
    refuseDamaged();
    if (end < range.end() - Math.max(0.1, 4 * halfFrame)) {
      throw endsEarly();
    }
  }

  private void encode(ClipEncoder encoder, AVFrame picture) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The cut was cancelled.");
    }
    double rate = film.file().tickRate().perSecond();
    lastTick = Math.max(lastTick + 1, Math.round((film.seconds() - firstSeconds) * rate));
    encoder.write(picture, lastTick);
    frames++;
    events.progress(percentDone(), "Cutting");
  }

  private int percentDone() {
    return (int) Math.clamp(100 * (film.seconds() - range.start()) / range.seconds(), 0, 99);
  }

  private void refuseDamaged() {
    if (film.damaged() > frames) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "This film is damaged between %.3f s and %.3f s. Upload it again.",
              range.start(),
              range.end()));
    }
  }

  private BadInputException endsEarly() {
    return new BadInputException(
        String.format(
            Locale.ROOT,
            "This film ends early, at %.2f s, before the clip does at %.2f s. Upload it again.",
            film.seconds() < 0 ? 0 : film.endSeconds(),
            range.end()));
  }

  private CutClip describe(Path file) throws IOException {
    double duration = (lastTick + 1) / film.file().tickRate().perSecond();
    return new CutClip(frames, frames / duration, duration, width, height, Sha256.of(file));
  }
}
