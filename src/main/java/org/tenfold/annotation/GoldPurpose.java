package org.tenfold.annotation;

/** What a gold clip serves. */
public enum GoldPurpose {
  /** The training round, with the answer shown afterwards. */
  TRAINING,
  /** The qualification test. */
  TEST,
  /** Checks among ordinary clips. */
  HIDDEN
}
