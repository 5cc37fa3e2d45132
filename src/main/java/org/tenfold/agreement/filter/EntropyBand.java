package org.tenfold.agreement.filter;

/** Ranges of a clip's vote entropy (0: all agree; 1: all labels equally often). */
public enum EntropyBand {
  UNANIMOUS("0: all agree", 0),
  LOW("up to 0.3", 0.3),
  MIDDLE("0.3 to 0.6", 0.6),
  HIGH("above 0.6", 1);

  /** Ten like votes are unanimous, whatever the rounding of the logarithm. */
  private static final double ROUNDING = 1e-9;

  private final String title;
  private final double upTo;

  EntropyBand(String title, double upTo) {
    this.title = title;
    this.upTo = upTo;
  }

  public String title() {
    return title;
  }

  /**
   * @param entropy 0..1; an upper edge belongs to the band below it
   */
  public static EntropyBand of(double entropy) {
    for (EntropyBand band : values()) {
      if (entropy <= band.upTo + ROUNDING) {
        return band;
      }
    }
    return HIGH;
  }
}
