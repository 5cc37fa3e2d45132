package org.tenfold.movie.upload;

import org.tenfold.error.InvalidInput;

/** The disk has no room for a movie, or for the next piece of one, now. What is here stays. */
public final class NoRoomException extends InvalidInput {
  NoRoomException(String code, Object... arguments) {
    super(code, arguments);
  }

  @Override
  public String kind() {
    return "no-room";
  }

  /** The same piece may be sent again when there is room. */
  @Override
  public int status() {
    return 507;
  }
}
