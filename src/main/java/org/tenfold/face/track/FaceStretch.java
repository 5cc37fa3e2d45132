package org.tenfold.face.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.tenfold.face.detect.Face;

/**
 * Looks for the stretches of a shot that show one face which can be followed: the only large one,
 * and from look to look about where it was.
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
  private final List<List<Look>> stretches = new ArrayList<>();

  public FaceStretch(double pictureHeight) {
    this.pictureHeight = pictureHeight;
  }

  /** In seconds of the video. */
  public record Range(double start, double end) {}

  private record Look(double start, double end, double[] appearance) {}

  /**
   * @param faces the largest first
   * @param until when the next look comes
   * @param appearance of a face, see {@link FaceQuality#appearance}
   */
  public void look(
      List<Face> faces, double seconds, double until, Function<Face, double[]> appearance) {
    if (!alone(faces)) {
      from = -1;
      return;
    }
    Face face = faces.getFirst();
    if (from < 0 || face.overlap(last) < LEAST_OVERLAP) {
      from = seconds;
      stretches.add(new ArrayList<>());
    }
    stretches.getLast().add(new Look(seconds, until, appearance.apply(face)));
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
  public Optional<Range> longest(double shotEnd) {
    Range best = new Range(bestFrom, Math.min(bestTo, shotEnd));
    return best.end() - best.start() >= LEAST_SECONDS ? Optional.of(best) : Optional.empty();
  }

  /**
   * All stretches of at least three quarters of a second, long ones divided where the face changes,
   * in their order.
   */
  public List<Range> moments(double shotEnd) {
    return stretches.stream()
        .filter(looks -> end(looks, shotEnd) - looks.getFirst().start() >= LEAST_SECONDS)
        .flatMap(looks -> moments(looks, shotEnd))
        .toList();
  }

  private static Stream<Range> moments(List<Look> looks, double shotEnd) {
    double[] times =
        DoubleStream.concat(
                looks.stream().mapToDouble(Look::start), DoubleStream.of(end(looks, shotEnd)))
            .toArray();
    return FaceMoments.of(times, looks.stream().map(Look::appearance).toList()).stream();
  }

  private static double end(List<Look> looks, double shotEnd) {
    return Math.min(looks.getLast().end(), shotEnd);
  }
}
