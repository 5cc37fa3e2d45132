package org.tenfold.media;

import java.util.Locale;
import org.tenfold.error.BadInputException;

/**
 * The part of a film from {@code start} up to, not including, {@code end}.
 *
 * @param start seconds from the film's start, at least 0
 * @param end seconds from the film's start, after {@code start}
 */
public record ClipRange(double start, double end) implements ClipMarks {
  public ClipRange {
    if (!Double.isFinite(start) || !Double.isFinite(end) || start < 0) {
      throw new BadInputException(
          "A clip cannot start before the film does. Give times from 0 s on.");
    }
    if (start >= end) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "The clip would end at %.3f s, not after its start at %.3f s. Mark the end later.",
              end,
              start));
    }
  }

  public double seconds() {
    return end - start;
  }
}
