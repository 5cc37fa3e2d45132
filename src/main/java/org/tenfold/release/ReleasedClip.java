package org.tenfold.release;

import java.util.OptionalInt;
import org.tenfold.clip.ClipId;
import org.tenfold.emotion.Emotion;

/**
 * A clip as it stands in a release.
 *
 * @param annotation its number, votes and label
 * @param fold the fold whose test part it is in, 1-based; absent without a single label
 * @param sha256 of the cut clip's file, which is also its key in the media store
 */
public record ReleasedClip(
    AnnotationRow annotation, ClipId clip, OptionalInt fold, long durationMicros, String sha256) {
  public int number() {
    return annotation.order();
  }

  public boolean isLabelled(Emotion emotion) {
    return annotation.label().filter(emotion::equals).isPresent();
  }
}
