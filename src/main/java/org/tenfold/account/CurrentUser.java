package org.tenfold.account;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenfold.error.InvalidInput;

/** Whom the request or the page that is served on this thread belongs to. */
public final class CurrentUser {
  private CurrentUser() {}

  /**
   * @throws IllegalStateException on a thread that serves no signed-in person
   */
  public static SignedInPerson get() {
    return find()
        .orElseThrow(() -> new IllegalStateException("nobody is signed in on this thread"));
  }

  /** The same, where pages are open to anybody. */
  public static Optional<SignedInPerson> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
        ? Optional.of(person)
        : Optional.empty();
  }

  /**
   * To be asked before what concerns a whole account, in all its projects.
   *
   * @throws InvalidInput for anybody who does not administer the server
   */
  public static void requireServerAdmin() {
    if (!get().serverAdmin()) {
      throw new InvalidInput("account.server-admins");
    }
  }
}
