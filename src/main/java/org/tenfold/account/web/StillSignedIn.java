package org.tenfold.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenfold.account.OpenSessions;
import org.tenfold.account.SignedInPerson;

/**
 * Asks the database with each request whether the session still holds, and gives it the roles of
 * now: what a session remembers of a person is never believed.
 */
final class StillSignedIn extends OncePerRequestFilter {
  private final OpenSessions sessions;
  private final SessionBrowser browsers;

  StillSignedIn(OpenSessions sessions, SessionBrowser browsers) {
    this.sessions = sessions;
    this.browsers = browsers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson then) {
      HttpSession session = request.getSession(false);
      Optional<SignedInPerson> now = sessions.now(then, browser(session, then));
      AtomicBoolean over = new AtomicBoolean();
      if (now.isEmpty()
          || now.get().mayOtherThan(then)
          || !(authentication instanceof PersonAuthentication)) {
        SessionRenewal.alone(session, () -> over.set(!goesOn(then, authentication, session)));
      }
      if (over.get()) {
        end(session);
      } else if (session != null) {
        note(request, session);
      }
    }
    chain.doFilter(request, response);
  }

  private void note(HttpServletRequest request, HttpSession session) {
    try {
      SessionRenewal.person(session).ifPresent(person -> browsers.note(request, session, person));
    } catch (IllegalStateException endedMeanwhile) {
      // there is nothing left to note
    }
  }

  private static @Nullable UUID browser(@Nullable HttpSession session, SignedInPerson person) {
    try {
      return SessionBrowser.of(session, person);
    } catch (IllegalStateException endedMeanwhile) {
      return null;
    }
  }

  /** Asks once more, now that nothing can change this session any longer. */
  private boolean goesOn(
      SignedInPerson then, Authentication authentication, @Nullable HttpSession session) {
    try {
      SignedInPerson kept = SessionRenewal.person(session).orElse(then);
      Optional<SignedInPerson> now = sessions.now(kept, SessionBrowser.of(session, kept));
      now.ifPresent(person -> SessionRenewal.continueAs(person, authentication, session));
      return now.isPresent();
    } catch (IllegalStateException endedMeanwhile) {
      return false;
    }
  }

  /** Outside the lock: it waits for the session's pages, which may wait for the lock. */
  private static void end(@Nullable HttpSession session) {
    SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    if (session != null) {
      SessionEnd.of(session);
    }
  }
}
