package org.tenfold.discussion;

import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;

/**
 * Something was said, in the transaction that publishes this.
 *
 * @param annotator whose discussion it is
 * @param by who said it
 */
public record DiscussionChanged(
    UUID discussion, ClipId clip, PersonId annotator, PersonId by, Remark.Kind kind) {
  /** Whether it is for the annotator to read, and not for the curators. */
  public boolean answers() {
    return !by.equals(annotator);
  }
}
