package org.tenfold.statistics;

import java.util.Locale;

/** Words for a kappa (Landis and Koch 1977, as the DFEW paper prints them), with the gaps between its bands closed. */
public enum Interpretation {
  POOR(0),
  SLIGHT(0.20),
  FAIR(0.40),
  MODERATE(0.60),
  SUBSTANTIAL(0.80),
  ALMOST_PERFECT(1);

  private final double upperEdge;

  Interpretation(double upperEdge) {
    this.upperEdge = upperEdge;
  }

  /** Decides on the unrounded value: below 0 poor, [0, .20] slight, (.20, .40] fair, and so on. */
  public static Interpretation of(double kappa) {
    if (kappa < 0) {
      return POOR;
    }
    for (Interpretation band : values()) {
      if (band != POOR && kappa <= band.upperEdge) {
        return band;
      }
    }
    return ALMOST_PERFECT;
  }

  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
