package org.tenfold.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;

/**
 * What one annotator and the curators have said about a clip.
 *
 * @param vote the judgement it is about, the annotator's newest where there were several
 * @param unread whether the annotator has not seen the last answer
 * @param changedAt when something was last said
 * @param remarks oldest first
 */
public record Discussion(
    UUID id,
    ClipId clip,
    PersonId annotator,
    UUID vote,
    State state,
    Wish wish,
    boolean unread,
    Instant changedAt,
    List<Remark> remarks) {

  /** For whom it waits. */
  public enum State {
    /** For a curator. */
    OPEN,
    /** For the annotator, if they want to say more. */
    ANSWERED,
    /** For nobody; whoever says something opens it again. */
    CLOSED
  }

  /** What became of the annotator's wish to judge again. */
  public enum Wish {
    NONE,
    ASKED,
    GRANTED,
    DECLINED
  }

  public Discussion {
    remarks = List.copyOf(remarks);
  }
}
