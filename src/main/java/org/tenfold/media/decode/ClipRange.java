package org.tenfold.media.decode;

import org.tenfold.error.InvalidInput;

/**
 * The part of a video from {@code start} up to, not including, {@code end}.
 *
 * @param start seconds from the video's start, at least 0
 * @param end seconds from the video's start, after {@code start}
 */
public record ClipRange(double start, double end) implements ClipMarks {
  public ClipRange {
    if (!Double.isFinite(start) || !Double.isFinite(end) || start < 0) {
      throw new InvalidInput("media.before-start");
    }
    if (start >= end) {
      throw new InvalidInput("media.end-before-start", end, start);
    }
  }

  public double seconds() {
    return end - start;
  }
}
