package org.tenfold.account.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.tenfold.account.SignedInPerson;

/**
 * The rule of all that is not a page: somebody known, with a password of their own and the second
 * factor that is demanded of them.
 */
final class PasswordChosen {
  private PasswordChosen() {}

  static AuthorizationDecision by(@Nullable Authentication who) {
    return new AuthorizationDecision(
        who != null
            && who.isAuthenticated()
            && who.getPrincipal() instanceof SignedInPerson person
            && person.firstPage().isEmpty());
  }
}
