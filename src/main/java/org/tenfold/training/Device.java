package org.tenfold.training;

import java.util.Locale;

/** Where an engine calculates. */
public enum Device {
  /** On a GPU where the engine finds one, else on the processor. */
  AUTO,
  CPU,
  GPU;

  /** As the command line has it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
