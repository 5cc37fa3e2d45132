package org.tenfold.agreement;

import java.util.OptionalDouble;

/** Ranges of a clip's vote entropy (0: all agree; 1: all seven equally often). */
public enum EntropyBand implements Choice {
  UNANIMOUS("0: all agree", 0, 0),
  LOW("above 0, up to 0.3", 0, 0.3),
  MIDDLE("above 0.3, up to 0.6", 0.3, 0.6),
  HIGH("above 0.6", 0.6, 1);

  private static final double ROUNDING = 1e-9;

  private final String title;
  private final double above;
  private final double upTo;

  EntropyBand(String title, double above, double upTo) {
    this.title = title;
    this.above = above;
    this.upTo = upTo;
  }

  @Override
  public String title() {
    return title;
  }

  public boolean holds(OptionalDouble entropy) {
    if (entropy.isEmpty()) {
      return false;
    }
    // ten like votes must be unanimous whatever the rounding of the logarithm
    double value = Math.max(0, entropy.getAsDouble());
    return this == UNANIMOUS
        ? value < ROUNDING
        : value > above + ROUNDING && value <= upTo + ROUNDING;
  }
}
