package org.tenfold.worker;

/** Work ended before its end because somebody wished so: no failure. */
public final class StoppedException extends RuntimeException {
  public StoppedException() {
    super("stopped on request");
  }
}
