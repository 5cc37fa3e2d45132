package org.tenfold.web;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenfold.account.SignedInPerson;

/** Who is looking at the page that is being built or clicked just now. */
public final class Visitor {
  private Visitor() {}

  /**
   * @throws IllegalStateException on a thread that serves no signed-in person
   */
  public static SignedInPerson current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
      return person;
    }
    throw new IllegalStateException("nobody is signed in on this thread");
  }
}
