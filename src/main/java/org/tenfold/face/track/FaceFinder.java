package org.tenfold.face.track;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenfold.face.detect.Face;
import org.tenfold.face.detect.FaceCrop;
import org.tenfold.face.detect.FaceDetector;
import org.tenfold.face.detect.SeenFace;
import org.tenfold.media.Picture;

/**
 * Finds the faces of frame after frame with little work: it looks at the whole picture now and
 * then, and between at where the faces were, from near and upright. So each face is seen at about
 * the same size and level, whatever its distance and tilt, which makes its landmarks calmer and the
 * tilt that they tell the true one. Loads native code: use it in a child JVM only.
 *
 * <p>Not safe for use by several threads.
 */
public final class FaceFinder implements AutoCloseable {
  /** Frames from one look at the whole picture to the next, when no face is lost. */
  private static final int WHOLE_EVERY = 8;

  private static final int MOST_FACES = 3;

  /**
   * A look from far tells of a strong tilt only a part; what a look from near finds beyond this, it
   * finds better once more.
   */
  private static final double FAR_OFF = Math.toRadians(7.5);

  private final FaceDetector far = new FaceDetector();
  private final FaceDetector near = new FaceDetector();
  private List<Known> last = List.of();
  private int sinceWhole;

  /**
   * A face and how its close-up is turned. That stays until the next look at the whole picture: if
   * it followed what the close-up itself shows, it would drift away with faces in profile.
   */
  private record Known(SeenFace face, double turn) {
    static Known of(SeenFace face) {
      return new Known(face, face.landmarks().roll());
    }
  }

  /** Forgets the clip before. */
  public void begin() {
    last = List.of();
  }

  /**
   * @param cut whether a new shot begins with this picture
   * @return the largest faces, the largest first
   */
  public List<SeenFace> find(Picture picture, boolean cut) {
    sinceWhole++;
    List<Known> found = List.of();
    if (!cut && !last.isEmpty() && sinceWhole < WHOLE_EVERY) {
      found = last.stream().flatMap(known -> closer(picture, known).stream()).toList();
    }
    if (found.isEmpty() || found.size() < last.size()) {
      sinceWhole = 0;
      found =
          far.look(picture).stream().limit(MOST_FACES).map(face -> near(picture, face)).toList();
    }
    last = found;
    return found.stream().map(Known::face).toList();
  }

  private Known near(Picture picture, SeenFace fromFar) {
    Known seen = Known.of(fromFar);
    Known once = closer(picture, seen).orElse(seen);
    double tilt = once.face().landmarks().roll();
    return Math.abs(tilt - seen.turn()) > FAR_OFF
        ? closer(picture, new Known(once.face(), tilt)).orElse(once)
        : once;
  }

  private Optional<Known> closer(Picture picture, Known known) {
    Face expected = known.face().box();
    FaceCrop closeUp = FaceCrop.of(expected, known.turn());
    return near.look(closeUp.picture(picture)).stream()
        .map(closeUp::inPicture)
        .filter(face -> face.box().overlap(expected) >= FaceTracks.LEAST_OVERLAP)
        .max(Comparator.comparingDouble(face -> face.box().overlap(expected)))
        .map(face -> new Known(face, known.turn()));
  }

  @Override
  public void close() {
    far.close();
    near.close();
  }
}
