package org.tenfold.face.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenfold.face.detect.Face;
import org.tenfold.face.detect.SeenFace;

/**
 * Follows faces from frame to frame by how much they overlap. A track ends at a cut, and when its
 * face has not been seen for half a second.
 *
 * <p>Not safe for use by several threads.
 */
public final class FaceTracks {
  public static final double LEAST_OVERLAP = 0.3;
  private static final int LONGEST_GAP = 12;

  private final List<FaceTrack> all = new ArrayList<>();
  private List<FaceTrack> live = new ArrayList<>();

  private record Link(FaceTrack track, SeenFace face, double overlap) {}

  /**
   * @param faces of the frame, all worth following
   * @param cut whether a new shot begins with this frame
   * @param width of the picture in pixels
   * @param height of the picture in pixels
   */
  void offer(int frame, List<SeenFace> faces, boolean cut, int width, int height) {
    live = cut ? new ArrayList<>() : live;
    live.removeIf(track -> frame - track.lastFrame() > LONGEST_GAP);
    Set<SeenFace> free = new HashSet<>(faces);
    Set<FaceTrack> open = new HashSet<>(live);
    for (Link link : links(faces)) {
      if (open.contains(link.track()) && free.remove(link.face())) {
        open.remove(link.track());
        link.track().add(frame, link.face(), prominence(link.face().box(), width, height));
      }
    }
    for (SeenFace face : faces) {
      if (free.contains(face)) {
        FaceTrack begun = new FaceTrack();
        begun.add(frame, face, prominence(face.box(), width, height));
        all.add(begun);
        live.add(begun);
      }
    }
  }

  private List<Link> links(List<SeenFace> faces) {
    List<Link> links = new ArrayList<>();
    for (FaceTrack track : live) {
      for (SeenFace face : faces) {
        double overlap = track.last().overlap(face.box());
        if (overlap >= LEAST_OVERLAP) {
          links.add(new Link(track, face, overlap));
        }
      }
    }
    links.sort(Comparator.comparingDouble(Link::overlap).reversed());
    return links;
  }

  /**
   * The clip's subject: the track with the largest sum, over its frames, of the face's side as a
   * share of the picture's, less up to half of it where the face is off the middle. Of equals, the
   * earlier.
   */
  Optional<FaceTrack> subject() {
    return all.stream().reduce((a, b) -> b.prominence() > a.prominence() ? b : a);
  }

  private static double prominence(Face face, int width, int height) {
    double away =
        Math.hypot(
                face.x() + face.width() / 2 - width / 2.0,
                face.y() + face.height() / 2 - height / 2.0)
            / (Math.hypot(width, height) / 2);
    return Math.sqrt(face.area() / ((double) width * height)) * (1 - Math.min(1, away) / 2);
  }
}
