package org.tenfold.account.signin;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from here or for this name: this one was not looked at. */
public class TooManyTriesException extends AuthenticationException {
  TooManyTriesException() {
    super("too many wrong passwords");
  }
}
