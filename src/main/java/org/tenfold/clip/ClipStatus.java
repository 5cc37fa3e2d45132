package org.tenfold.clip;

/** Where a clip stands on its way to the annotators. */
public enum ClipStatus {
  /** Its job waits or runs. */
  CUTTING,
  /** The cut did not work; its job says why and can be retried. */
  FAILED,
  /** Waits for the pre-annotation check. */
  PROPOSED,
  /** Goes to the annotators. */
  ACCEPTED,
  REJECTED
}
