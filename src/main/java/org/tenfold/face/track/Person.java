package org.tenfold.face.track;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.detect.Face;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.face.detect.SeenFace;

/**
 * Somebody who is seen in a clip: one face followed, or several tracks that are taken for the same
 * person, say before and after a cut.
 *
 * @param tracks at least one; no two of them have a frame in common
 */
public record Person(List<FaceTrack> tracks) {
  public Person {
    tracks = List.copyOf(tracks);
  }

  /** Frames in which the face can be read, and the face in it. */
  public Map<Integer, SeenFace> faces() {
    TreeMap<Integer, SeenFace> all = new TreeMap<>();
    tracks.forEach(track -> all.putAll(track.faces()));
    return all;
  }

  /** All frames in which the face is seen, the dark and the blurred ones too. */
  public Map<Integer, Sight> sights() {
    TreeMap<Integer, Sight> all = new TreeMap<>();
    tracks.forEach(track -> all.putAll(track.sights()));
    return all;
  }

  /** Landmarks by frame, those of each track smoothed over its frames, never across a cut. */
  public Map<Integer, Landmarks> smoothed() {
    TreeMap<Integer, Landmarks> all = new TreeMap<>();
    tracks.forEach(track -> all.putAll(track.smoothed()));
    return all;
  }

  /** Sum over the frames: how long, how large and how central the person is. */
  double prominence() {
    return tracks.stream().mapToDouble(FaceTrack::prominence).sum();
  }

  int length() {
    return tracks.stream().mapToInt(FaceTrack::length).sum();
  }

  /** The one who has a face where a place is in a frame; of several, the one nearest to it. */
  static Optional<Person> at(FaceChoices.Spot spot, Collection<Person> all, int width, int height) {
    double x = spot.x() * width;
    double y = spot.y() * height;
    return all.stream()
        .filter(one -> distance(one, spot.frame(), x, y) <= 1)
        .min(Comparator.comparingDouble(one -> distance(one, spot.frame(), x, y)));
  }

  /** From the face's middle, in halves of its sides; infinite where it is not seen. */
  private static double distance(Person one, int frame, double x, double y) {
    Sight sight = one.sights().get(frame);
    if (sight == null) {
      return Double.POSITIVE_INFINITY;
    }
    Face box = sight.face().box();
    return Math.max(
        Math.abs(x - box.x() - box.width() / 2) / (box.width() / 2),
        Math.abs(y - box.y() - box.height() / 2) / (box.height() / 2));
  }
}
