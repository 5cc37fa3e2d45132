package org.tenfold.release;

import java.util.Optional;
import java.util.OptionalDouble;
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
 * @param ref which clip it is
 * @param fold the fold whose test part it is in, 1-based; absent without a single label, before the
 *     release is prepared, and where too few frames show the face
 * @param durationMicros 0 where nobody said it of an imported clip
 * @param sha256 of the clip's file, which is also its key in the media store if it was cut here;
 *     empty where nobody said it of an imported clip
 * @param part that was given to it, in a release of fixed parts; its fold is 1 then if that is TEST
 * @param frames what its frames show; absent while nobody has looked
 */
public record ReleasedClip(
    AnnotationRow annotation,
    ClipRef ref,
    OptionalInt fold,
    Optional<Part> part,
    long durationMicros,
    String sha256,
    Optional<Frames> frames) {

  /**
   * @param key of its pictures in the media store, a ZIP; empty when too few frames are useful
   */
  public record Frames(UsefulFrames useful, String key) {}

  /** One that was cut here. */
  public ReleasedClip(
      AnnotationRow annotation, ClipId clip, OptionalInt fold, long durationMicros, String sha256) {
    this(annotation, clip, fold, durationMicros, sha256, Optional.empty());
  }

  /** One that was cut here, without a part. */
  public ReleasedClip(
      AnnotationRow annotation,
      ClipId clip,
      OptionalInt fold,
      long durationMicros,
      String sha256,
      Optional<Frames> frames) {
    this(
        annotation, new ClipRef.Ours(clip), fold, Optional.empty(), durationMicros, sha256, frames);
  }

  ReleasedClip in(Optional<Part> given) {
    return new ReleasedClip(annotation, ref, fold, given, durationMicros, sha256, frames);
  }

  /** Where it can be seen; empty for an imported one. */
  public Optional<ClipId> clip() {
    return ref instanceof ClipRef.Ours(ClipId id) ? Optional.of(id) : Optional.empty();
  }

  /** What an imported one is called in its file. */
  public Optional<String> name() {
    return ref instanceof ClipRef.Imported imported
        ? Optional.of(imported.name())
        : Optional.empty();
  }

  /** What somebody said of the movie of an imported one. */
  Optional<String> toldMovie() {
    return ref instanceof ClipRef.Imported imported ? imported.movie() : Optional.empty();
  }

  /** How long it is, as far as it is known. */
  public OptionalDouble seconds() {
    return durationMicros == 0 ? OptionalDouble.empty() : OptionalDouble.of(durationMicros / 1e6);
  }

  /** Whether networks are trained on it, choose an epoch by it, or are tested on it. */
  public boolean used() {
    return fold.isPresent() || (part.isPresent() && !isDropped());
  }

  ReleasedClip in(OptionalInt fold) {
    return new ReleasedClip(annotation, ref, fold, part, durationMicros, sha256, frames);
  }

  ReleasedClip with(Frames seen) {
    return new ReleasedClip(annotation, ref, fold, part, durationMicros, sha256, Optional.of(seen));
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
