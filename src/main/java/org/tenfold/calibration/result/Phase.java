package org.tenfold.calibration.result;

/** Before and after the talk. */
public enum Phase {
  FIRST,
  SECOND
}
