package org.tenfold.reward;

/** When a clip counts as one of a rare emotion. */
public enum RareBasis {
  /** Its votes are complete and make that emotion its single label. */
  CONFIRMED,
  /** Its collector said so and the pre-annotation check accepted it, as in the paper. */
  ESTIMATED
}
