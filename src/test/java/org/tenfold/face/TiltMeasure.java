package org.tenfold.face;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tenfold.face.align.AlignedFrames;
import org.tenfold.face.detect.FaceDetector;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.face.detect.Point;
import org.tenfold.face.detect.SeenFace;
import org.tenfold.face.track.FaceFinder;
import org.tenfold.face.track.FaceLook;
import org.tenfold.media.Picture;

/** Prints how level the eyes are in the aligned pictures of videos; docs/benchmarks/faces.md. */
public final class TiltMeasure {
  private static final int SIZE = 224;
  private static final int PICTURES = 16;
  private static final double PROFILE = 0.55;

  private TiltMeasure() {}

  /**
   * @param videos files, each with one face most of the time
   */
  public static void main(String... videos) {
    try (FaceFinder finder = new FaceFinder();
        FaceDetector detector = new FaceDetector()) {
      for (String video : videos) {
        Path file = Path.of(video);
        FaceLook look = FaceLook.at(file, finder);
        List<Double> before =
            look.subject().orElseThrow().smoothed().values().stream()
                .map(TiltMeasure::eyes)
                .sorted()
                .toList();
        List<Double> front = new ArrayList<>();
        List<Double> profile = new ArrayList<>();
        List<Double> fivePoints = new ArrayList<>();
        for (byte[] picture : new AlignedFrames(SIZE).of(file, look, PICTURES)) {
          Picture wide = AlignedFacesTest.framed(new Picture(SIZE, SIZE, picture));
          detector.look(wide).stream()
              .findFirst()
              .map(SeenFace::landmarks)
              .ifPresent(
                  seen -> {
                    (turn(seen) > PROFILE ? profile : front).add(Math.abs(eyes(seen)));
                    fivePoints.add(Math.abs(Math.toDegrees(seen.roll())));
                  });
        }
        System.out.printf(
            Locale.ROOT,
            "%s: eye line in the video %.1f (%.1f to %.1f) degrees; away from level: eye line, front"
                + " and half profile %s; eye line, profile %s; all five points %s%n",
            file.getFileName(),
            before.get(before.size() / 2),
            before.getFirst(),
            before.getLast(),
            told(front),
            told(profile),
            told(fivePoints));
      }
    }
  }

  private static String told(List<Double> away) {
    if (away.isEmpty()) {
      return "none";
    }
    away.sort(null);
    return String.format(
        Locale.ROOT,
        "median %.1f, worst %.1f, within 3: %d of %d",
        away.get(away.size() / 2),
        away.getLast(),
        away.stream().filter(one -> one <= 3).count(),
        away.size());
  }

  /** How far the nose is from the middle of the eyes, in halves of their distance. */
  private static double turn(Landmarks face) {
    double one = face.points().get(0).x();
    double other = face.points().get(1).x();
    return Math.abs(2 * (face.points().get(2).x() - one) / (other - one) - 1);
  }

  /** Degrees from the one eye to the other, 0 when level. */
  private static double eyes(Landmarks face) {
    Point one = face.points().get(0);
    Point other = face.points().get(1);
    return Math.toDegrees(Math.atan2(other.y() - one.y(), other.x() - one.x()));
  }
}
