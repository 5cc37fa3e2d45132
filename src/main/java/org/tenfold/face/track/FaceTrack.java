package org.tenfold.face.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.tenfold.face.detect.Face;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.face.detect.SeenFace;

/**
 * One face followed from frame to frame, in pixels of the pictures it was looked for in.
 *
 * <p>Not safe for use by several threads.
 */
public final class FaceTrack {
  /** Binomial weights of a frame's neighbours: smooths without lagging behind. */
  private static final double[] NEIGHBOURS = {6, 4, 1};

  private final TreeMap<Integer, SeenFace> faces = new TreeMap<>();
  private final TreeMap<Integer, Sight> sights = new TreeMap<>();
  private final FaceColours colours = new FaceColours();
  private double prominence;

  /**
   * @param prominence of the face in its picture, 0..1
   */
  void add(int frame, SeenFace face, double prominence) {
    faces.put(frame, face);
    this.prominence += prominence;
  }

  /** A frame in which the face is seen, whether it can be read or not. */
  void see(int frame, Sight sight) {
    sights.put(frame, sight);
  }

  Map<Integer, Sight> sights() {
    return sights;
  }

  FaceColours colours() {
    return colours;
  }

  boolean atOnceWith(FaceTrack other) {
    return sights.keySet().stream().anyMatch(other.sights::containsKey);
  }

  /** The face in the middle one of its frames. */
  Face middle() {
    return List.copyOf(faces.values()).get(faces.size() / 2).box();
  }

  Face last() {
    return faces.lastEntry().getValue().box();
  }

  int lastFrame() {
    return faces.lastKey();
  }

  /** Frames in which the face was seen. */
  int length() {
    return faces.size();
  }

  /** Sum over its frames: how long, how large and how central it is. */
  double prominence() {
    return prominence;
  }

  public Map<Integer, SeenFace> faces() {
    return faces;
  }

  /** The same track with other frames taken for those that can be read. */
  FaceTrack using(IntPredicate used) {
    FaceTrack chosen = new FaceTrack();
    chosen.sights.putAll(sights);
    chosen.colours.add(colours);
    chosen.prominence = prominence;
    sights.forEach(
        (frame, sight) -> {
          if (used.test(frame)) {
            chosen.faces.put(frame, sight.face());
          }
        });
    return chosen;
  }

  /** Landmarks by frame, each the weighted mean of the frames up to two before and after it. */
  public Map<Integer, Landmarks> smoothed() {
    Map<Integer, Landmarks> smoothed = new TreeMap<>();
    faces.keySet().forEach(frame -> smoothed.put(frame, smoothed(frame)));
    return smoothed;
  }

  private Landmarks smoothed(int frame) {
    List<Landmarks> near = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int away = 1 - NEIGHBOURS.length; away < NEIGHBOURS.length; away++) {
      // both neighbours or none, else the mean would be of another moment
      SeenFace face = faces.get(frame + away);
      if (face != null && faces.containsKey(frame - away)) {
        near.add(face.landmarks());
        weights.add(NEIGHBOURS[Math.abs(away)]);
      }
    }
    return Landmarks.mean(near, weights);
  }
}
