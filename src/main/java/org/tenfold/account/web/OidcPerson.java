package org.tenfold.account.web;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.tenfold.account.SignedInPerson;

/** Somebody whom another server has signed in and who is known here, for the one request. */
final class OidcPerson extends DefaultOidcUser {
  private final transient SignedInPerson person;

  OidcPerson(OidcUser claimed, SignedInPerson person) {
    super(List.copyOf(person.getAuthorities()), claimed.getIdToken(), claimed.getUserInfo());
    this.person = person;
  }

  SignedInPerson person() {
    return person;
  }
}
