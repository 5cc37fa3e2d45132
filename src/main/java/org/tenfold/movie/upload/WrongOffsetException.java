package org.tenfold.movie.upload;

import java.util.Map;
import org.tenfold.error.InvalidInput;

/** A piece of a movie came that does not continue what is here: go on at {@link #offset}. */
public class WrongOffsetException extends InvalidInput {
  private final long offset;

  public WrongOffsetException(long offset) {
    super("movie.wrong-offset", offset);
    this.offset = offset;
  }

  public long offset() {
    return offset;
  }

  @Override
  public String kind() {
    return "wrong-offset";
  }

  @Override
  public int status() {
    return 409;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("offset", offset);
  }
}
