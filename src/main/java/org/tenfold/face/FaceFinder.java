package org.tenfold.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenfold.media.Picture;

/**
 * Finds the faces of frame after frame with little work: it looks at the whole picture now and
 * then, and between at where the faces were, from near. So each face is seen at about the same
 * size, whatever its distance, which makes its landmarks calmer. Loads native code: use it in a
 * child JVM only.
 *
 * <p>Not safe for use by several threads.
 */
public final class FaceFinder implements AutoCloseable {
  /** Frames from one look at the whole picture to the next, when no face is lost. */
  private static final int WHOLE_EVERY = 8;

  private static final int MOST_FACES = 3;

  private final FaceDetector far = new FaceDetector();
  private final FaceDetector near = new FaceDetector();
  private List<SeenFace> last = List.of();
  private int sinceWhole;

  /** Forgets the clip before. */
  void begin() {
    last = List.of();
  }

  /**
   * @param cut whether a new shot begins with this picture
   * @return the largest faces, the largest first
   */
  List<SeenFace> find(Picture picture, boolean cut) {
    sinceWhole++;
    List<SeenFace> found = List.of();
    boolean known = !cut && !last.isEmpty() && sinceWhole < WHOLE_EVERY;
    if (known) {
      found = last.stream().flatMap(face -> closer(picture, face).stream()).toList();
    }
    if (found.isEmpty() || found.size() < last.size()) {
      found = whole(picture);
    }
    last = found;
    return found;
  }

  private List<SeenFace> whole(Picture picture) {
    sinceWhole = 0;
    return far.look(picture).stream()
        .limit(MOST_FACES)
        .map(face -> closer(picture, face).orElse(face))
        .toList();
  }

  private Optional<SeenFace> closer(Picture picture, SeenFace expected) {
    CloseUp closeUp = CloseUp.of(expected.box());
    List<SeenFace> seen = new ArrayList<>(near.look(closeUp.picture(picture)));
    return seen.stream()
        .map(closeUp::inPicture)
        .filter(face -> face.box().overlap(expected.box()) >= FaceTracks.LEAST_OVERLAP)
        .max(Comparator.comparingDouble(face -> face.box().overlap(expected.box())));
  }

  @Override
  public void close() {
    far.close();
    near.close();
  }
}
