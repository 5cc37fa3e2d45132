package org.tenfold.release;

import java.util.Optional;
import java.util.OptionalInt;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.face.UsefulFrames;
import org.tenfold.label.Label;

/**
 * A clip as it stands in a release.
 *
 * @param annotation its number, votes and label
 * @param fold the fold whose test part it is in, 1-based; absent without a single label, before the
 *     release is prepared, and where too few frames show the face
 * @param sha256 of the cut clip's file, which is also its key in the media store
 * @param part that was given to it, in a release of fixed parts; its fold is 1 then if that is TEST
 * @param frames what its frames show; absent while nobody has looked
 */
public record ReleasedClip(
    AnnotationRow annotation,
    ClipId clip,
    OptionalInt fold,
    Optional<Part> part,
    long durationMicros,
    String sha256,
    Optional<Frames> frames) {

  /**
   * @param key of its pictures in the media store, a ZIP; empty when too few frames are useful
   */
  public record Frames(UsefulFrames useful, String key) {}

  public ReleasedClip(
      AnnotationRow annotation, ClipId clip, OptionalInt fold, long durationMicros, String sha256) {
    this(annotation, clip, fold, durationMicros, sha256, Optional.empty());
  }

  /** Without a part. */
  public ReleasedClip(
      AnnotationRow annotation,
      ClipId clip,
      OptionalInt fold,
      long durationMicros,
      String sha256,
      Optional<Frames> frames) {
    this(annotation, clip, fold, Optional.empty(), durationMicros, sha256, frames);
  }

  ReleasedClip in(Optional<Part> given) {
    return new ReleasedClip(annotation, clip, fold, given, durationMicros, sha256, frames);
  }

  /** Whether networks are trained on it, choose an epoch by it, or are tested on it. */
  public boolean used() {
    return fold.isPresent() || (part.isPresent() && !isDropped());
  }

  ReleasedClip in(OptionalInt fold) {
    return new ReleasedClip(annotation, clip, fold, part, durationMicros, sha256, frames);
  }

  ReleasedClip with(Frames seen) {
    return new ReleasedClip(
        annotation, clip, fold, part, durationMicros, sha256, Optional.of(seen));
  }

  public boolean isLabelled() {
    return annotation.label().isPresent();
  }

  /** Whether it has a single label, but shows its subject's face too seldom to be in a fold. */
  public boolean isDropped() {
    return isLabelled() && frames.filter(seen -> !seen.useful().enough()).isPresent();
  }

  public int number() {
    return annotation.order();
  }

  public boolean isLabelled(Label emotion) {
    return annotation.label().filter(emotion::equals).isPresent();
  }
}
