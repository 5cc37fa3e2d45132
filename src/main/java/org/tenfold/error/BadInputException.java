package org.tenfold.error;

/**
 * The input, not the program, is wrong. The message is one sentence for the person who gave it:
 * what, and what to do.
 */
public class BadInputException extends IllegalArgumentException {
  public BadInputException(String message) {
    super(message);
  }

  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
