package org.tenfold.media.decode;

import java.nio.file.Path;
import org.tenfold.error.InvalidInput;

/** Where a clip begins and ends, in one of three measures. The end is the first moment left out. */
public sealed interface ClipMarks permits ClipRange, ClipMarks.Frames, ClipMarks.Ticks {
  /**
   * Pictures counted in the order of showing.
   *
   * @param first number of the first picture, from 0
   * @param end number of the first picture after the clip
   */
  record Frames(long first, long end) implements ClipMarks {
    public Frames {
      if (first < 0 || end <= first) {
        throw new InvalidInput("media.frames-no-range", first, end);
      }
    }
  }

  /**
   * Time stamps of the video's picture track, as stored in the file: they name a picture for good,
   * where seconds are rounded.
   *
   * @param first time stamp of the first picture
   * @param end time stamp of the first picture after the clip, or the end of the last one
   */
  record Ticks(long first, long end) implements ClipMarks {
    public Ticks {
      if (end <= first) {
        throw new InvalidInput("media.ticks-no-range", first, end);
      }
    }
  }

  /** Finds the time stamps of counted pictures; reads the file, and decodes it where it must. */
  static Ticks ticksOf(Path video, Frames frames) {
    return FrameIndex.of(video, frames.end()).ticks(frames);
  }
}
