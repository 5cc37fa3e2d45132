package org.tenfold.face.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenfold.face.FaceReport;
import org.tenfold.face.detect.Face;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.face.detect.Point;
import org.tenfold.face.track.FaceFinder;
import org.tenfold.face.track.FaceLook;
import org.tenfold.face.track.Person;
import org.tenfold.face.track.Sight;

/** Makes a {@link FaceReport} of a clip. Loads native code: use it in a child JVM only. */
public final class ClipFaces {
  /** Whoever is seen for less is a passer-by, or no face at all. */
  private static final double LEAST_SHARE = 0.05;

  private static final int LEAST_FRAMES = 3;
  private static final double DIGITS = 1e4;

  private ClipFaces() {}

  /**
   * @param finder of this thread's own
   * @param sheet gets the aligned faces
   * @throws org.tenfold.error.InvalidInput if the clip is no video, has no picture or too many
   */
  public static FaceReport of(Path clip, FaceFinder finder, Path sheet) {
    FaceLook look = FaceLook.at(clip, finder);
    List<Person> persons =
        look.persons().stream()
            .filter(one -> one.sights().size() >= leastFrames(look.frames()))
            .toList();
    List<Map<Integer, Landmarks>> faces = new ArrayList<>();
    List<Map<Integer, Integer>> places = new ArrayList<>();
    List<FaceReport.Person> found = new ArrayList<>();
    int next = 0;
    for (Person person : persons) {
      Map<Integer, Landmarks> landmarks = new TreeMap<>();
      Map<Integer, Landmarks> smoothed = person.smoothed();
      Map<Integer, Integer> tiles = new HashMap<>();
      List<FaceReport.Sight> sights = new ArrayList<>();
      for (Map.Entry<Integer, Sight> one : person.sights().entrySet()) {
        int frame = one.getKey();
        Landmarks seen = one.getValue().face().landmarks();
        landmarks.put(frame, smoothed.getOrDefault(frame, seen));
        if (next < CropSheet.MOST) {
          tiles.put(frame, next);
        }
        sights.add(sight(look, frame, one.getValue(), next < CropSheet.MOST ? next : -1));
        next++;
      }
      faces.add(landmarks);
      places.add(tiles);
      found.add(new FaceReport.Person(sights));
    }
    CropSheet.write(clip, faces, places, look.width(), look.height(), sheet);
    return new FaceReport(
        look.frames(), look.cuts(), look.subject().map(persons::indexOf).orElse(-1), found);
  }

  private static double leastFrames(int frames) {
    return Math.max(LEAST_FRAMES, LEAST_SHARE * frames);
  }

  private static FaceReport.Sight sight(FaceLook look, int frame, Sight seen, int tile) {
    Face box = seen.face().box();
    return new FaceReport.Sight(
        frame,
        rounded(box.x() / look.width()),
        rounded(box.y() / look.height()),
        rounded(box.width() / look.width()),
        rounded(box.height() / look.height()),
        rounded(seen.quality().sharpness()),
        Math.rint(seen.quality().brightness()),
        rounded(turn(seen.face().landmarks())),
        seen.quality().enough(),
        tile);
  }

  /** How far the nose is from the middle of the eyes, along their line, in halves of its length. */
  static double turn(Landmarks face) {
    Point one = face.points().get(0);
    Point other = face.points().get(1);
    Point nose = face.points().get(2);
    double x = other.x() - one.x();
    double y = other.y() - one.y();
    double square = x * x + y * y;
    if (square == 0) {
      return 1;
    }
    double along = ((nose.x() - one.x()) * x + (nose.y() - one.y()) * y) / square;
    return Math.min(2, Math.abs(2 * along - 1));
  }

  private static double rounded(double value) {
    return Math.rint(DIGITS * value) / DIGITS;
  }
}
