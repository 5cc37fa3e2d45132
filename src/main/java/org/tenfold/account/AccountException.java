package org.tenfold.account;

import org.tenfold.error.BadInputException;

/** An account request that cannot be granted; the message tells the person why and what to do. */
public class AccountException extends BadInputException {
  public AccountException(String message) {
    super(message);
  }
}
