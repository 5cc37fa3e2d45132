package org.tenfold.account.signin;

import org.springframework.security.core.AuthenticationException;
import org.tenfold.account.SignedInPerson;

/** The password is right; a code of this person is asked for as well before they are in. */
public final class SecondFactorNeededException extends AuthenticationException {
  private final transient SignedInPerson person;
  private final SignInPlace place;

  SecondFactorNeededException(SignedInPerson person, SignInPlace place) {
    super("a code is asked for as well");
    this.person = person;
    this.place = place;
  }

  public SignedInPerson person() {
    return person;
  }

  public SignInPlace place() {
    return place;
  }
}
