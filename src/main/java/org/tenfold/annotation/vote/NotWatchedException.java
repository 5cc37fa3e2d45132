package org.tenfold.annotation.vote;

import org.tenfold.error.InvalidInput;

/** The clip must be shown before it is judged. The hold stays. */
public class NotWatchedException extends InvalidInput {
  public NotWatchedException() {
    super("annotation.not-watched");
  }

  @Override
  public String kind() {
    return "not-watched";
  }

  @Override
  public int status() {
    return 422;
  }
}
