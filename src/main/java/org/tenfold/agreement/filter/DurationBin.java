package org.tenfold.agreement.filter;

import org.springframework.modulith.NamedInterface;

/**
 * The lengths of clips that DFEW's Table 2 tells apart. The paper does not say to which bin an edge
 * belongs: here to the longer one.
 */
@NamedInterface("figures")
public enum DurationBin {
  /** [0, 2) s. */
  UP_TO_2_S("0–2 s"),
  /** [2, 5) s. */
  FROM_2_TO_5_S("2–5 s"),
  /** [5, ∞) s. */
  FROM_5_S("5 s+");

  private final String title;

  DurationBin(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /**
   * @param seconds not negative
   * @throws IllegalArgumentException when negative or not a number
   */
  public static DurationBin of(double seconds) {
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("a clip cannot last " + seconds + " seconds");
    }
    if (seconds < 2) {
      return UP_TO_2_S;
    }
    return seconds < 5 ? FROM_2_TO_5_S : FROM_5_S;
  }
}
