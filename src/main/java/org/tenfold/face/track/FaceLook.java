package org.tenfold.face.track;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.detect.SeenFace;
import org.tenfold.media.Framing;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;
import org.tenfold.media.ShotDetector;

/**
 * What a first look at a clip finds: the persons in it, and which of them it is about.
 *
 * @param frames of the clip
 * @param width of the pictures looked at, in pixels
 * @param height of the pictures looked at, in pixels
 * @param cuts frames with which a new shot begins, but for the first
 * @param persons in the order in which they are first seen
 * @param subject absent where there is no face worth following
 */
public record FaceLook(
    int frames,
    int width,
    int height,
    List<Integer> cuts,
    List<Person> persons,
    Optional<Person> subject) {
  /** Of YuNet's input: it finds as many faces in larger pictures, but takes four times as long. */
  public static final int LONG_SIDE = 640;

  /** Eleven minutes at 30 a second: an expression lasts seconds. */
  static final int MOST_FRAMES = 20_000;

  /**
   * @throws InvalidInput if the clip is no video, has no picture or too many
   */
  public static FaceLook at(Path clip, FaceFinder finder) {
    finder.begin();
    FaceTracks tracks = new FaceTracks();
    ShotDetector shots = new ShotDetector();
    List<Integer> cuts = new ArrayList<>();
    try (Pictures pictures = Pictures.of(clip, new Framing.LongSide(LONG_SIDE))) {
      int frame = 0;
      int width = 0;
      int height = 0;
      for (Picture picture = pictures.next(); picture != null; picture = pictures.next()) {
        width = picture.width();
        height = picture.height();
        boolean cut = shots.begins(picture);
        if (cut && frame > 0) {
          cuts.add(frame);
        }
        double scale = (double) pictures.videoWidth() / width;
        tracks.offer(frame, sights(finder.find(picture, cut), picture, scale), cut, picture);
        frame++;
        requireShort(clip, frame);
      }
      List<Person> persons = Persons.of(tracks.all(), width, height);
      return new FaceLook(frame, width, height, cuts, persons, mostProminent(persons));
    }
  }

  /** All that are large enough. */
  private static List<Sight> sights(List<SeenFace> faces, Picture picture, double scale) {
    return faces.stream()
        .filter(
            face ->
                Math.min(face.box().width(), face.box().height()) * scale >= FaceQuality.LEAST_SIDE)
        .map(face -> new Sight(face, FaceQuality.of(picture, face.box())))
        .toList();
  }

  /** Of equals, the one who is seen first. */
  static Optional<Person> mostProminent(List<Person> persons) {
    return persons.stream().reduce((a, b) -> b.prominence() > a.prominence() ? b : a);
  }

  /**
   * The same look with the subject and the frames that people chose.
   *
   * @throws InvalidInput if there is no face where they pointed
   */
  public FaceLook with(FaceChoices choices) {
    if (choices.isNone()) {
      return this;
    }
    Optional<Person> chosen =
        choices.subject().isEmpty()
            ? subject
            : Optional.of(
                Person.at(choices.subject().get(), persons, width, height)
                    .orElseThrow(
                        () ->
                            new InvalidInput(
                                "face.nobody-there", choices.subject().get().written())));
    return new FaceLook(
        frames, width, height, cuts, persons, chosen.map(one -> mended(one, choices)));
  }

  private static Person mended(Person person, FaceChoices choices) {
    return new Person(
        person.tracks().stream()
            .map(
                track ->
                    track.using(frame -> choices.uses(frame, track.faces().containsKey(frame))))
            .toList());
  }

  public static void requireShort(Path clip, int frames) {
    if (frames > MOST_FRAMES) {
      throw new InvalidInput("face.clip-long", clip.getFileName(), MOST_FRAMES);
    }
  }

  public UsefulFrames useful() {
    return new UsefulFrames(frames, subject.map(Person::length).orElse(0));
  }
}
