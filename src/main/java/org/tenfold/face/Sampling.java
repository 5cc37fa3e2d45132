package org.tenfold.face;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How any number of frames is brought to a fixed one. */
public enum Sampling {
  /**
   * Temporal interpolation model: the frames as samples of a smooth curve, as in the DFEW paper.
   */
  TIM,

  /** Between the two nearest frames, at even steps from the first to the last. */
  LINEAR,

  /** The nearest frame, at even steps from the first to the last: no picture is mixed of others. */
  NEAREST;

  /** As written on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Sampling> ofKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
