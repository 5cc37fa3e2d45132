package org.tenfold.statistics.agreement;

import java.util.Locale;

/**
 * Words for a kappa, after Landis and Koch 1977. The printed bands ("0.01–0.20", "0.21–0.40", …)
 * leave gaps; here each band begins just above the end of the one before.
 */
public enum Interpretation {
  /** Below 0. */
  POOR,
  /** [0, 0.20]. */
  SLIGHT,
  /** (0.20, 0.40]. */
  FAIR,
  /** (0.40, 0.60]. */
  MODERATE,
  /** (0.60, 0.80]. */
  SUBSTANTIAL,
  /** Above 0.80. */
  ALMOST_PERFECT;

  /**
   * @param kappa not rounded
   */
  public static Interpretation of(double kappa) {
    if (Double.isNaN(kappa)) {
      throw new IllegalArgumentException("a kappa that is not a number has no interpretation");
    }
    if (kappa < 0) {
      return POOR;
    }
    if (kappa <= 0.20) {
      return SLIGHT;
    }
    if (kappa <= 0.40) {
      return FAIR;
    }
    if (kappa <= 0.60) {
      return MODERATE;
    }
    return kappa <= 0.80 ? SUBSTANTIAL : ALMOST_PERFECT;
  }

  /** In words, as in "almost perfect". */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
