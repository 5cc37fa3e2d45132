package org.tenfold.worker;

import org.tenfold.error.Message;

/** A child JVM ended without a result; {@link #said} tells people how. */
public class WorkerFailedException extends RuntimeException {
  private final Message said;

  public WorkerFailedException(String code, Object... arguments) {
    this(Message.of(code, arguments));
  }

  WorkerFailedException(Message said) {
    super(said.english());
    this.said = said;
  }

  public Message said() {
    return said;
  }
}
