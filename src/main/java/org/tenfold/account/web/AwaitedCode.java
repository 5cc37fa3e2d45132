package org.tenfold.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.signin.SecondFactorNeededException;
import org.tenfold.account.signin.SignInPlace;

/**
 * Somebody whose password was right and who has yet to type a code; kept in the session of a
 * stranger, for they are still one.
 *
 * @param remember whether the browser shall come back by itself
 */
record AwaitedCode(SignedInPerson person, SignInPlace place, boolean remember, Instant until) {
  private static final String KEPT = AwaitedCode.class.getName();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Under another session id, as the one before may be known to somebody else. */
  static void keep(HttpServletRequest request, SecondFactorNeededException needed) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    boolean remember =
        "on".equals(request.getParameter(AbstractRememberMeServices.DEFAULT_PARAMETER));
    session.setAttribute(
        KEPT,
        new AwaitedCode(needed.person(), needed.place(), remember, Instant.now().plus(PATIENCE)));
  }

  /** Empty when nobody has typed a password here, or it is too long ago. */
  static Optional<AwaitedCode> of(@Nullable HttpSession session) {
    return session != null
            && session.getAttribute(KEPT) instanceof AwaitedCode awaited
            && awaited.until().isAfter(Instant.now())
        ? Optional.of(awaited)
        : Optional.empty();
  }

  static void forget(HttpSession session) {
    session.removeAttribute(KEPT);
  }
}
