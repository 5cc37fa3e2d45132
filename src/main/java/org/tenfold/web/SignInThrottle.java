package org.tenfold.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes guessing passwords slow: after five wrong ones in a row a name must wait, twice as long
 * after each further one. Kept in memory: a restart forgives, and each web node counts for itself.
 */
@Component
class SignInThrottle extends OncePerRequestFilter {
  private static final int FREE_TRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 7;
  private static final int MOST_NAMES = 10_000;

  private final Map<String, Failures> failures = new ConcurrentHashMap<>();

  private record Failures(int count, Instant openAgain) {}

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !("POST".equals(request.getMethod()) && "/login".equals(request.getServletPath()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Failures known = failures.get(key(request.getParameter("username")));
    if (known != null && known.openAgain().isAfter(Instant.now())) {
      response.sendRedirect(request.getContextPath() + "/login?wait");
    } else {
      chain.doFilter(request, response);
    }
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    if (failures.size() > MOST_NAMES) {
      failures.clear();
    }
    failures.merge(
        key(event.getAuthentication().getName()),
        new Failures(1, Instant.EPOCH),
        (before, once) ->
            new Failures(before.count() + 1, Instant.now().plus(waitAfter(before.count() + 1))));
  }

  @EventListener
  void succeeded(AuthenticationSuccessEvent event) {
    failures.remove(key(event.getAuthentication().getName()));
  }

  static Duration waitAfter(int failures) {
    return failures < FREE_TRIES
        ? Duration.ZERO
        : FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_TRIES, MOST_DOUBLINGS));
  }

  private static String key(@org.jspecify.annotations.Nullable String username) {
    return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
  }
}
