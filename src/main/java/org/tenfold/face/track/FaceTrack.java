package org.tenfold.face.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private double prominence;

  /**
   * @param prominence of the face in its picture, 0..1
   */
  void add(int frame, SeenFace face, double prominence) {
    faces.put(frame, face);
    this.prominence += prominence;
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
