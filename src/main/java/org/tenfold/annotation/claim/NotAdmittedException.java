package org.tenfold.annotation.claim;

import java.util.Locale;
import org.tenfold.annotation.Refusal;

/** This person gets no clips now; the refusal says why and what to do. */
public class NotAdmittedException extends RuntimeException {
  private final transient Refusal refusal;

  public NotAdmittedException(Refusal refusal) {
    super(refusal.sentence(Locale.ENGLISH));
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
