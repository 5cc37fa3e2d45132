package org.tenfold.face;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a look at a clip found: who is in it, where in each frame, and how well each face can be
 * read. Frames are counted from 0; places and sizes are shares of the picture's width and height.
 *
 * @param frames of the clip; 0 if it could not be read
 * @param cuts frames with which a new shot begins, but for the first
 * @param subject which of the persons it is about, from 0; −1 where there is none
 * @param persons who are seen for more than a moment, in the order in which they are first seen
 */
public record FaceReport(int frames, List<Integer> cuts, int subject, List<Person> persons) {
  /** Raised when a newer version finds something else in the same clip. */
  public static final int LOOK = 1;

  public FaceReport {
    cuts = List.copyOf(cuts);
    persons = List.copyOf(persons);
  }

  /**
   * @param sights by frame
   */
  public record Person(List<Sight> sights) {
    public Person {
      sights = List.copyOf(sights);
    }

    /** Mean share of the picture that the face takes. */
    double area() {
      return sights.stream().mapToDouble(sight -> sight.w() * sight.h()).average().orElse(0);
    }
  }

  /**
   * A face in a frame.
   *
   * @param x left edge
   * @param y upper edge
   * @param w width
   * @param h height
   * @param sharpness near 0 for a blur
   * @param brightness mean luma, 0..255
   * @param turn 0 from the front, 1 where the nose is over an eye
   * @param good whether it is used unless people say otherwise
   * @param tile its place on the sheet of aligned faces; −1 where there is none
   */
  public record Sight(
      int frame,
      double x,
      double y,
      double w,
      double h,
      double sharpness,
      double brightness,
      double turn,
      boolean good,
      int tile) {
    /** From the middle of the face to a place, in halves of its sides. */
    double away(FaceChoices.Spot spot) {
      return Math.max(
          Math.abs(spot.x() - x - w / 2) / (w / 2), Math.abs(spot.y() - y - h / 2) / (h / 2));
    }

    /** A place that says whose face this is. */
    public FaceChoices.Spot spot() {
      return new FaceChoices.Spot(frame, x + w / 2, y + h / 2);
    }
  }

  /** The person whom people chose, or else the one who was found by itself. */
  public OptionalInt subject(FaceChoices choices) {
    if (choices.subject().isEmpty()) {
      return subject < 0 ? OptionalInt.empty() : OptionalInt.of(subject);
    }
    FaceChoices.Spot spot = choices.subject().get();
    int nearest = -1;
    double least = 1;
    for (int i = 0; i < persons.size(); i++) {
      for (Sight sight : persons.get(i).sights()) {
        if (sight.frame() == spot.frame() && sight.away(spot) <= least) {
          least = sight.away(spot);
          nearest = i;
        }
      }
    }
    return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
  }

  public UsefulFrames useful(FaceChoices choices) {
    return new UsefulFrames(
        frames,
        (int)
            sights(choices).stream()
                .filter(sight -> choices.uses(sight.frame(), sight.good()))
                .count());
  }

  public Set<FaceDoubt> doubts(FaceChoices choices) {
    return FaceDoubts.of(this, choices);
  }

  /** The subject's, by frame. */
  public List<Sight> sights(FaceChoices choices) {
    OptionalInt chosen = subject(choices);
    return chosen.isEmpty() ? List.of() : persons.get(chosen.getAsInt()).sights();
  }

  /** The other persons. */
  List<Person> others(FaceChoices choices) {
    int chosen = subject(choices).orElse(-1);
    return IntStream.range(0, persons.size())
        .filter(i -> i != chosen)
        .mapToObj(persons::get)
        .toList();
  }
}
