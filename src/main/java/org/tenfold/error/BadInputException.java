package org.tenfold.error;

/** An {@link InvalidInput} whose sentence stands in the code still, in English. */
public class BadInputException extends InvalidInput {
  public BadInputException(String message) {
    super(Message.text(message));
  }

  public BadInputException(String message, Throwable cause) {
    super(cause, Message.text(message));
  }
}
