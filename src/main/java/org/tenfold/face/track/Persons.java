package org.tenfold.face.track;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.face.detect.Face;

/**
 * Who is who among the tracks of a clip: those that look alike and lie alike are one person, never
 * two that are seen at once. The most alike are joined first, until none is alike enough.
 *
 * <p>Alike are the colours of face, hair and collar, by nine tenths, and place and size in the
 * picture, by one tenth: without a network that knows faces, a cut to somebody else of the same
 * colours at the same place is not told apart, which is why a clip with a cut is shown to a
 * curator.
 */
final class Persons {
  /** Measured on the films of docs/benchmarks/faces.md, like the next. */
  private static final double LEAST_LIKENESS = 0.88;

  /** Of the colours alone: a face at the same place is often somebody else after a cut. */
  private static final double LEAST_COLOURS = 0.977;

  private static final double COLOURS = 0.9;

  private Persons() {}

  /** A person so far. */
  private static final class Group {
    final List<FaceTrack> tracks = new ArrayList<>();
    final FaceColours colours = new FaceColours();

    Group(FaceTrack first) {
      join(first);
    }

    void join(FaceTrack track) {
      tracks.add(track);
      colours.add(track.colours());
    }

    boolean atOnceWith(Group other) {
      return tracks.stream().anyMatch(one -> other.tracks.stream().anyMatch(one::atOnceWith));
    }

    double likeness(Group other, int width, int height) {
      double place = 0;
      for (FaceTrack one : tracks) {
        for (FaceTrack another : other.tracks) {
          place = Math.max(place, place(one.middle(), another.middle(), width, height));
        }
      }
      double alike = colours.likeness(other.colours);
      return alike < LEAST_COLOURS ? 0 : COLOURS * alike + (1 - COLOURS) * place;
    }
  }

  /**
   * @param tracks in the order in which they begin
   * @return the persons, in the order in which they are first seen
   */
  static List<Person> of(List<FaceTrack> tracks, int width, int height) {
    List<Group> groups = new ArrayList<>(tracks.stream().map(Group::new).toList());
    while (joinMostAlike(groups, width, height)) {
      // one group fewer each time
    }
    return groups.stream().map(group -> new Person(group.tracks)).toList();
  }

  /** Of two tracks, 0..1. */
  static double likeness(FaceTrack one, FaceTrack other, int width, int height) {
    return new Group(one).likeness(new Group(other), width, height);
  }

  private static boolean joinMostAlike(List<Group> groups, int width, int height) {
    double most = LEAST_LIKENESS;
    int first = -1;
    int second = -1;
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        Group one = groups.get(i);
        Group other = groups.get(j);
        double likeness = one.likeness(other, width, height);
        if (likeness >= most && !one.atOnceWith(other)) {
          most = likeness;
          first = i;
          second = j;
        }
      }
    }
    if (first < 0) {
      return false;
    }
    groups.remove(second).tracks.forEach(groups.get(first)::join);
    return true;
  }

  /** 1 for the same place and size, 0 for half the picture away or a fourth of the size. */
  private static double place(Face one, Face other, int width, int height) {
    double away =
        Math.hypot(
                one.x() + one.width() / 2 - other.x() - other.width() / 2,
                one.y() + one.height() / 2 - other.y() - other.height() / 2)
            / (Math.hypot(width, height) / 2);
    double sizes = Math.abs(Math.log(one.area() / other.area())) / Math.log(16);
    return Math.max(0, 1 - away) * Math.max(0, 1 - sizes);
  }
}
