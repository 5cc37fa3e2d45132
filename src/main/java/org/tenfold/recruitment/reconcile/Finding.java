package org.tenfold.recruitment.reconcile;

import java.util.Optional;
import org.tenfold.recruitment.ParticipantLine;

/**
 * One participant id as the platform and we have it.
 *
 * @param there empty: the platform's list does not name it
 * @param here empty: nobody came here by it
 */
public record Finding(
    Kind kind,
    String participantId,
    Optional<PlatformList.Entry> there,
    Optional<ParticipantLine> here) {

  /** From what must be looked at to what is in order. */
  public enum Kind {
    /** The platform's list has it several times: which one counts is for people to say. */
    TWICE,
    /** Ended here, and the platform was told another code, or none. */
    CODE_DIFFERS,
    /** The platform has it, and nobody came here by it. */
    NOT_HERE,
    /** The platform has it, and here it is under way or was left. */
    NOT_ENDED,
    /** Came here, and the platform's list does not name it. */
    NOT_THERE,
    /** Ended here, and the platform has the same code, or says none of any. */
    SAME
  }
}
