package org.tenfold.reward;

/** When a clip counts as one of a rare emotion. */
public enum RareBasis {
  /** Its votes are complete and make that emotion its single label. */
  CONFIRMED("when the votes confirm it"),
  /** Its collector said so and the pre-annotation check accepted it, as in the paper. */
  ESTIMATED("when the clip is accepted with that estimate");

  private final String words;

  RareBasis(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
