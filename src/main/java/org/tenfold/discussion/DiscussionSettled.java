package org.tenfold.discussion;

import java.util.UUID;

/** Nothing of a discussion waits for these any more, in the transaction that publishes this. */
public record DiscussionSettled(UUID discussion, For whom) {
  public enum For {
    CURATORS,
    ANNOTATOR
  }
}
