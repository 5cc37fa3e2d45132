package org.tenfold.face;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which square of each frame a network sees. */
public enum Alignment {
  /** The subject's face, upright and at the same place in every picture, as in the DFEW paper. */
  FACES,

  /** The middle of the picture: for videos whose faces the detector cannot find. */
  CENTRE;

  /** As written on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Alignment> ofKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
