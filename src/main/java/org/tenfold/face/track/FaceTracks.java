package org.tenfold.face.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.face.detect.Face;
import org.tenfold.media.Picture;

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

  private record Link(FaceTrack track, Sight sight, double overlap) {}

  /**
   * @param sights of the frame
   * @param cut whether a new shot begins with this frame
   * @param picture in which they are seen
   */
  void offer(int frame, List<Sight> sights, boolean cut, Picture picture) {
    live = cut ? new ArrayList<>() : live;
    live.removeIf(track -> frame - track.lastFrame() > LONGEST_GAP);
    List<Sight> good = sights.stream().filter(sight -> sight.quality().enough()).toList();
    Set<FaceTrack> open = new HashSet<>(live);
    Set<Sight> free = new HashSet<>(good);
    for (Link link : links(good)) {
      if (open.contains(link.track()) && free.remove(link.sight())) {
        open.remove(link.track());
        add(link.track(), frame, link.sight(), picture);
      }
    }
    for (Sight sight : good) {
      if (free.contains(sight)) {
        FaceTrack begun = new FaceTrack();
        add(begun, frame, sight, picture);
        all.add(begun);
        live.add(begun);
      }
    }
    // what cannot be read begins no track and leads none on
    List<Sight> poor = sights.stream().filter(sight -> !sight.quality().enough()).toList();
    for (Link link : links(poor)) {
      if (open.remove(link.track())) {
        link.track().see(frame, link.sight());
      }
    }
  }

  private static void add(FaceTrack track, int frame, Sight sight, Picture picture) {
    Face box = sight.face().box();
    track.add(frame, sight.face(), prominence(box, picture.width(), picture.height()));
    track.see(frame, sight);
    track.colours().add(picture, box);
  }

  private List<Link> links(List<Sight> sights) {
    List<Link> links = new ArrayList<>();
    for (FaceTrack track : live) {
      for (Sight sight : sights) {
        double overlap = track.last().overlap(sight.face().box());
        if (overlap >= LEAST_OVERLAP) {
          links.add(new Link(track, sight, overlap));
        }
      }
    }
    links.sort(Comparator.comparingDouble(Link::overlap).reversed());
    return links;
  }

  /** All tracks, in the order in which they begin. */
  List<FaceTrack> all() {
    return all;
  }

  /**
   * How much one looks at a face: its side as a share of the picture's, less up to half of it where
   * it is off the middle.
   */
  private static double prominence(Face face, int width, int height) {
    double away =
        Math.hypot(
                face.x() + face.width() / 2 - width / 2.0,
                face.y() + face.height() / 2 - height / 2.0)
            / (Math.hypot(width, height) / 2);
    return Math.sqrt(face.area() / ((double) width * height)) * (1 - Math.min(1, away) / 2);
  }
}
