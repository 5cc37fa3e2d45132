package org.tenfold.media.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.media.PartialFile;
import org.tenfold.media.Sha256;
import org.tenfold.media.decode.ClipMarks;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.decode.CutRecipe;
import org.tenfold.media.decode.Ffmpeg;
import org.tenfold.media.decode.FrameRate;
import org.tenfold.media.decode.PictureFilter;
import org.tenfold.media.decode.PictureRate;
import org.tenfold.media.decode.VideoReader;
import org.tenfold.media.picture.PictureDigest;
import org.tenfold.media.sound.ClipSound;
import org.tenfold.worker.EventSink;

/**
 * Cuts a clip out of a video, exact to the frame. It holds each picture of the video whose moment
 * lies in the range, in order, upright and with square pixels; the range's ends are rounded to the
 * nearest frame, as marks typed with two or three decimals seldom hit one. The clip's rate is
 * constant: where a video of changing rate holds a picture for longer, the clip repeats it.
 *
 * <p>Cancelled by interrupting the thread.
 */
public final class ClipCutter {
  private static final String EVEN_YUV =
      ",crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0:exact=1,format=yuv420p";

  private static final int TOLD_PERCENT = 5;

  private final VideoReader video;
  private final ClipRange range;
  private final EventSink events;
  private final double halfFrame;

  /** How far before the range's ends a picture may lie and still count as at them, in seconds. */
  private final double slack;

  private final FrameRate rate;
  private final CutRecipe recipe;
  private final PictureDigest digest = new PictureDigest();

  private int told = -1;
  private int pictures;
  private int frames;

  /** Frames that the video's own time gives the clip. */
  private long wanted;

  private double firstSeconds;
  private long firstTick;
  private long endTick;
  private int width;
  private int height;
  private boolean sound;

  private ClipCutter(
      Path path, VideoReader video, ClipMarks marks, CutRecipe recipe, EventSink events) {
    this.video = video;
    this.events = events;
    this.recipe = recipe;
    this.range =
        switch (marks) {
          case ClipMarks.Ticks(long first, long end) ->
              new ClipRange(video.file().seconds(first), video.file().seconds(end));
          case ClipRange seconds -> seconds;
          case ClipMarks.Frames unused ->
              throw new IllegalArgumentException("count the frames first");
        };
    this.rate =
        recipe.asShown()
            ? PictureRate.of(path, video.file(), range)
            : FrameRate.ticks(video.file().video(), video.file().limits().maxFps());
    this.halfFrame = 0.5 / rate.perSecond();
    this.slack =
        marks instanceof ClipMarks.Ticks(long first, long end)
            ? (video.file().seconds(first + 1) - range.start()) / 2
            : halfFrame;
  }

  /** Cuts without sound. */
  public static CutClip cut(Path video, ClipMarks marks, Path output, EventSink events) {
    return cut(video, marks, false, CutRecipe.NOW, output, events);
  }

  /** Cuts by today's recipe. */
  public static CutClip cut(
      Path video, ClipMarks marks, boolean sound, Path output, EventSink events) {
    return cut(video, marks, sound, CutRecipe.NOW, output, events);
  }

  /**
   * Writes the clip; an older file of that name is replaced, and after any failure nothing is left
   * behind.
   *
   * @param sound whether the clip keeps the video's sound, if it has any
   * @param recipe today's, or an older one, to make a clip again as it was
   * @throws InvalidInput if the video is none, or the range does not lie in it
   * @throws CancellationException if the thread was interrupted
   * @throws UncheckedIOException if the output cannot be written
   */
  public static CutClip cut(
      Path video, ClipMarks marks, boolean sound, CutRecipe recipe, Path output, EventSink events) {
    return cut(video, marks, sound, recipe, output, null, events);
  }

  /**
   * The same.
   *
   * @param stills sees the clip's pictures while they are encoded; null: nobody does
   */
  public static CutClip cut(
      Path video,
      ClipMarks marks,
      boolean sound,
      CutRecipe recipe,
      Path output,
      @Nullable StillsAlongside stills,
      EventSink events) {
    try (PartialFile part = PartialFile.besides(output)) {
      ClipMarks found =
          marks instanceof ClipMarks.Frames counted ? ClipMarks.ticksOf(video, counted) : marks;
      try (VideoReader reader = VideoReader.open(video, recipe)) {
        ClipCutter cutter = new ClipCutter(video, reader, found, recipe, events);
        cutter.refuseBeyondEnd();
        cutter.write(sound ? video : null, part.path(), stills);
        CutClip clip = cutter.describe(part.path());
        part.complete();
        return clip;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + output, e);
    }
  }

  private void refuseBeyondEnd() {
    double length = video.file().claimedSeconds().orElse(Double.POSITIVE_INFINITY);
    // where packets do not say when their pictures are shown, those that wait for others come late
    double late = video.file().container().stampsPictures() ? 0 : 2 * halfFrame;
    if (range.start() >= length + late || range.end() > length + late + 2 * halfFrame) {
      throw new InvalidInput("media.clip-outside", range.start(), range.end(), length);
    }
  }

  private void write(@Nullable Path soundFrom, Path output, @Nullable StillsAlongside stills) {
    AVFrame first = firstPicture();
    if (first == null) {
      throw new InvalidInput("media.no-picture-between", range.start(), range.end());
    }
    firstSeconds = video.seconds();
    firstTick = video.tick();
    try (PictureFilter filter = new PictureFilter(first, video.filters(first, "") + EVEN_YUV);
        ClipSound track = soundOf(soundFrom)) {
      AVFrame picture = filter.apply(first);
      width = picture.width();
      height = picture.height();
      sound = track != null;
      long expected = Math.max(1, ticksTo(range.end()));
      try (ClipEncoder encoder = new ClipEncoder(output, picture, rate, track, stills, expected);
          EncoderThread thread = new EncoderThread(encoder)) {
        encodeRange(filter, thread, picture);
        frames = encoder.frames();
      }
    }
  }

  private @Nullable ClipSound soundOf(@Nullable Path soundFrom) {
    double end = firstSeconds + Math.max(1, ticksTo(range.end())) / rate.perSecond();
    return soundFrom == null
        ? null
        : ClipSound.of(soundFrom, new ClipRange(firstSeconds, end)).orElse(null);
  }

  private @Nullable AVFrame firstPicture() {
    AVFrame picture = video.firstFrom(range.start() - slack);
    for (; picture != null; picture = video.next()) {
      if (video.seconds() >= range.start() - slack) {
        return beyondRange() ? null : picture;
      }
    }
    throw endsEarly();
  }

  private boolean beyondRange() {
    return video.seconds() >= range.end() - slack;
  }

  private void encodeRange(PictureFilter filter, EncoderThread encoder, AVFrame firstPicture) {
    encode(encoder, firstPicture);
    double end = video.endSeconds();
    for (AVFrame picture = video.next(); picture != null; picture = video.next()) {
      if (beyondRange()) {
        endTick = video.tick();
        finishRange(encoder, video.seconds());
        return;
      }
      encode(encoder, filter.apply(picture));
      end = video.endSeconds();
    }
    if (end < range.end() - Math.max(0.1, 4 * halfFrame)) {
      throw endsEarly();
    }
    endTick = video.file().tick(end);
    finishRange(encoder, end);
  }

  /** The last picture stays until the next one comes, or the range ends. */
  private void finishRange(EncoderThread encoder, double nextPicture) {
    refuseDamaged();
    wanted = Math.max(1, ticksTo(Math.min(nextPicture, range.end())));
    encoder.finish(wanted);
  }

  private long ticksTo(double moment) {
    return Math.round((moment - firstSeconds) * rate.perSecond());
  }

  private void encode(EncoderThread encoder, AVFrame picture) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The cut was cancelled.");
    }
    encoder.write(picture, ticksTo(video.seconds()));
    digest.add(picture);
    pictures++;
    tell(percentDone());
  }

  /** Seldom: each event is a line to the parent, and a row changed there. */
  private void tell(int percent) {
    if (Math.floorDiv(percent, TOLD_PERCENT) != Math.floorDiv(told, TOLD_PERCENT)) {
      told = percent;
      events.progress(percent, Message.of("media.cutting"));
    }
  }

  private int percentDone() {
    return (int) Math.clamp(100 * (video.seconds() - range.start()) / range.seconds(), 0, 99);
  }

  private void refuseDamaged() {
    if (video.damaged() > pictures) {
      throw new InvalidInput("media.damaged-between", range.start(), range.end());
    }
  }

  private InvalidInput endsEarly() {
    return new InvalidInput(
        "media.ends-early", video.seconds() < 0 ? 0 : video.endSeconds(), range.end());
  }

  private CutClip describe(Path file) throws IOException {
    AVRational timeBase = video.file().video().time_base();
    return new CutClip(
        frames,
        frames - pictures,
        rate.perSecond(),
        frames / rate.perSecond(),
        width,
        height,
        sound,
        Sha256.of(file),
        digest.hex(),
        firstTick,
        endTick,
        timeBase.num() + "/" + timeBase.den(),
        Ffmpeg.versions(),
        recipe.number(),
        warnings());
  }

  private List<Message> warnings() {
    List<Message> warnings = new ArrayList<>(video.warnings());
    if (frames > wanted + 1) {
      warnings.add(
          Message.of("media.faster", rate.perSecond(), (frames - wanted) / rate.perSecond()));
    }
    return warnings;
  }
}
