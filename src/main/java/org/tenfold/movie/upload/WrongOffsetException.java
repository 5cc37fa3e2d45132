package org.tenfold.movie.upload;

/** A piece of a film came that does not continue what is here: go on at {@link #offset}. */
public class WrongOffsetException extends RuntimeException {
  private final long offset;

  public WrongOffsetException(long offset) {
    super("The upload stands at byte " + offset + ": go on there.");
    this.offset = offset;
  }

  public long offset() {
    return offset;
  }
}
