package org.tenfold.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what numbers an engine calculates. */
public enum Precision {
  /** 32 bits. */
  SINGLE,
  /** Weights in 32 bits, large products in 16 (bfloat16): for GPUs; libtorch only. */
  MIXED,
  /** 64 bits: slow, for tests of gradients. */
  DOUBLE;

  /** As the command line has it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Precision> ofKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
