package org.tenfold.annotation;

/** The clip must be shown before it is judged. The hold stays. */
public class NotWatchedException extends RuntimeException {
  NotWatchedException() {
    super("Let the clip play once before you choose.");
  }
}
