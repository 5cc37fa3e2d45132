package org.tenfold.face;

import java.util.List;
import java.util.Optional;

/**
 * Looks for the longest stretch of a shot that shows one face which can be followed: the only large
 * one, and from look to look about where it was.
 *
 * <p>Not safe for use by several threads.
 */
public final class FaceStretch {
  /** Of the picture's height: smaller ones show no expression. */
  private static final double LEAST_HEIGHT = 0.14;

  /** A second face of more than this share of the first one's area is no background. */
  private static final double RIVAL = 0.35;

  private static final double LEAST_OVERLAP = 0.2;
  private static final double LEAST_SECONDS = 0.75;

  private final double pictureHeight;
  private Face last = new Face(0, 0, 0, 0, 0);
  private double from = -1;
  private double to;
  private double bestFrom;
  private double bestTo;

  FaceStretch(double pictureHeight) {
    this.pictureHeight = pictureHeight;
  }

  /** In seconds of the film. */
  public record Range(double start, double end) {}

  /**
   * @param faces the largest first
   * @param until when the next look comes
   */
  void look(List<Face> faces, double seconds, double until) {
    if (!alone(faces)) {
      from = -1;
      return;
    }
    Face face = faces.getFirst();
    if (from < 0 || face.overlap(last) < LEAST_OVERLAP) {
      from = seconds;
    }
    last = face;
    to = until;
    if (to - from > bestTo - bestFrom) {
      bestFrom = from;
      bestTo = to;
    }
  }

  private boolean alone(List<Face> faces) {
    if (faces.isEmpty() || faces.getFirst().height() < LEAST_HEIGHT * pictureHeight) {
      return false;
    }
    return faces.size() == 1 || faces.get(1).area() < RIVAL * faces.getFirst().area();
  }

  /** Empty when there is none of at least three quarters of a second. */
  Optional<Range> longest(double shotEnd) {
    Range best = new Range(bestFrom, Math.min(bestTo, shotEnd));
    return best.end() - best.start() >= LEAST_SECONDS ? Optional.of(best) : Optional.empty();
  }
}
