package org.tenfold.account;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whom the request or the page that is served on this thread belongs to. */
public final class CurrentUser {
  private CurrentUser() {}

  /**
   * @throws IllegalStateException on a thread that serves no signed-in person
   */
  public static SignedInPerson get() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
      return person;
    }
    throw new IllegalStateException("nobody is signed in on this thread");
  }
}
