package org.tenfold.annotation;

import java.util.Locale;

/** This person gets no clips now; the refusal says why and what to do. */
public class NotAdmittedException extends RuntimeException {
  private final transient Refusal refusal;

  NotAdmittedException(Refusal refusal) {
    super(refusal.sentence(Locale.ENGLISH));
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
