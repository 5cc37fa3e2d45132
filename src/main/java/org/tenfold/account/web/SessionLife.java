package org.tenfold.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenfold.account.signin.AddressBlock;

/**
 * How long a session lives: a stranger's minutes, and of each address only so many at a time; a
 * signed-in person's {@code tenfold.session} since they last did something. That a page is open and
 * says so from time to time is nothing that somebody did.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class SessionLife extends OncePerRequestFilter {
  private static final String LAST_DONE = SessionLife.class.getName();

  private final Duration life;
  private final AnonymousSessions strangers = new AnonymousSessions();

  SessionLife(@Value("${tenfold.session}") Duration life) {
    this.life = life;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession before = request.getSession(false);
    if (before != null && isIdle(before)) {
      SessionEnd.of(before);
    }
    try {
      chain.doFilter(request, response);
    } finally {
      note(request);
    }
  }

  private boolean isIdle(HttpSession session) {
    return session.getAttribute(LAST_DONE) instanceof Instant last
        && last.plus(life).isBefore(Instant.now());
  }

  private void note(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    if (session == null) {
      return;
    }
    try {
      if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
          == null) {
        strangers.keep(session, AddressBlock.of(request.getRemoteAddr()));
        return;
      }
      if (session.getAttribute(LAST_DONE) == null) {
        AnonymousSessions.release(session);
        session.setMaxInactiveInterval((int) life.toSeconds());
      }
      if (session.getAttribute(LAST_DONE) == null || isSomethingDone(request)) {
        session.setAttribute(LAST_DONE, Instant.now());
      }
    } catch (IllegalStateException endedMeanwhile) {
      // by a sign-out, say: there is nothing left to note
    }
  }

  private static boolean isSomethingDone(HttpServletRequest request) {
    String kind = request.getQueryString();
    return kind == null || !(kind.contains("v-r=heartbeat") || kind.contains("v-r=push"));
  }
}
