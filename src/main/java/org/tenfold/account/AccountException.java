package org.tenfold.account;

/** An account request that cannot be granted; the message tells the person why and what to do. */
public class AccountException extends RuntimeException {
  public AccountException(String message) {
    super(message);
  }
}
