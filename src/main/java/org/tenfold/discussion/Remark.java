package org.tenfold.discussion;

import java.time.Instant;
import java.util.UUID;
import org.tenfold.account.PersonId;

/**
 * Something that was said.
 *
 * @param words may be empty beside a decision, and are once the author has become a pseudonym
 */
public record Remark(UUID id, PersonId author, Kind kind, String words, Instant at) {
  /** What was done with the words. */
  public enum Kind {
    SAID,
    ASKED,
    GRANTED,
    DECLINED
  }
}
