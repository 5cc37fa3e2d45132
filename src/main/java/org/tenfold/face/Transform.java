package org.tenfold.face;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to a picture so that a face comes to lie on the template. */
public enum Transform {
  /** Turned, scaled and moved: a face keeps its proportions. */
  SIMILARITY,

  /**
   * Also stretched and sheared, so that the five points come as near to the template as a linear
   * map can bring them. A face in profile becomes as wide as one from the front.
   */
  AFFINE;

  /** As written on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Transform> ofKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
