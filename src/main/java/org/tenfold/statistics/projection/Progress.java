package org.tenfold.statistics.projection;

/** Hears how far a calculation is, on the thread that asked for it. */
public interface Progress {
  Progress NONE = share -> {};

  /**
   * What it throws ends the calculation and reaches whoever asked: the way to cancel.
   *
   * @param share done, 0..1, never falling
   */
  void at(double share);
}
