package org.tenfold.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
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

  StillSignedIn(OpenSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson then) {
      Optional<SignedInPerson> now = sessions.now(then);
      if (now.isEmpty()) {
        end(request);
      } else if (!now.get().getAuthorities().equals(then.getAuthorities())) {
        SessionRenewal.continueAs(now.get(), authentication, request.getSession(false));
      }
    }
    chain.doFilter(request, response);
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
