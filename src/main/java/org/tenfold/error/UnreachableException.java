package org.tenfold.error;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Something outside that is away for the moment, such as an object store: the same may succeed
 * later, and work that is done is worth waiting with. The message says what, for people.
 */
public class UnreachableException extends UncheckedIOException {
  private final Message said;

  public UnreachableException(Message said, IOException cause) {
    super(said.english(), cause);
    this.said = said;
  }

  public Message said() {
    return said;
  }
}
