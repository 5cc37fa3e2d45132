package org.tenfold.annotation;

/** This person gets no clips now; the refusal says why and what to do. */
public class NotAdmittedException extends RuntimeException {
  private final transient Refusal refusal;

  NotAdmittedException(Refusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
