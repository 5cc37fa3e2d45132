package org.tenfold.training;

/** In what numbers an engine calculates. */
public enum Precision {
  /** 32 bits: for training. */
  SINGLE,
  /** 64 bits: slow, for tests of slopes. */
  DOUBLE
}
