package org.tenfold.clip;

import java.time.Instant;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;

/**
 * One person's verdict on a clip before annotators see it. Never changed.
 *
 * @param name of the person
 * @param estimate what the clip shows, as it stood after this verdict
 * @param reason of a rejection or withdrawal; else empty
 */
public record ClipCheck(
    ClipId clip,
    PersonId by,
    String name,
    Verdict verdict,
    Label estimate,
    String reason,
    Instant at) {
  public enum Verdict {
    ACCEPT,
    REJECT,
    /** Of a clip that had been accepted. */
    WITHDRAW
  }
}
