package org.tenfold.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.tenfold.account.PersonChanges;
import org.tenfold.account.PersonId;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.browser.OpenBrowsers;
import org.tenfold.language.Language;

/**
 * Which row of {@link OpenBrowsers} a session has. It gets one with its first request after the
 * sign-in, and loses it when it ends.
 */
@Component
public class SessionBrowser implements HttpSessionListener {
  private static final Logger LOG = LoggerFactory.getLogger(SessionBrowser.class);
  private static final String KEPT = SessionBrowser.class.getName();
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final OpenBrowsers browsers;
  private final PersonChanges people;

  SessionBrowser(OpenBrowsers browsers, PersonChanges people) {
    this.browsers = browsers;
    this.people = people;
  }

  private record Mark(UUID id, PersonId person, Instant seen) implements Serializable {}

  /** The row's id; null when it has none yet for this person. */
  public static @Nullable UUID of(@Nullable HttpSession session, SignedInPerson person) {
    return mark(session, person).map(Mark::id).orElse(null);
  }

  private static Optional<Mark> mark(@Nullable HttpSession session, SignedInPerson person) {
    return session != null
            && session.getAttribute(KEPT) instanceof Mark mark
            && mark.person().equals(person.id())
        ? Optional.of(mark)
        : Optional.empty();
  }

  /**
   * The row is to be written again with the next request: the session goes on under a new number.
   */
  static void changed(HttpSession session) {
    if (session.getAttribute(KEPT) instanceof Mark mark) {
      session.setAttribute(KEPT, new Mark(mark.id(), mark.person(), Instant.EPOCH));
    }
  }

  /** Notes that this person asks for something in this session. */
  void note(HttpServletRequest request, HttpSession session, SignedInPerson person) {
    Instant now = Instant.now();
    Optional<Mark> known = mark(session, person);
    if (known.isEmpty()) {
      SessionRenewal.alone(session, () -> begin(request, session, person));
    } else if (known.get().seen().plus(BETWEEN_LOOKS).isBefore(now)) {
      session.setAttribute(KEPT, new Mark(known.get().id(), person.id(), now));
      browsers.seen(known.get().id(), person, request.getRemoteAddr());
    }
  }

  private void begin(HttpServletRequest request, HttpSession session, SignedInPerson person) {
    if (mark(session, person).isPresent()) {
      return; // by another request of the same page
    }
    UUID id =
        browsers.begin(
            person, series(request), request.getRemoteAddr(), request.getHeader("User-Agent"));
    session.setAttribute(KEPT, new Mark(id, person.id(), Instant.now()));
    people.reads(person.id(), Language.of(request.getLocale()));
  }

  /** What stands before the colon in the cookie of Spring Security. */
  private static Optional<String> series(HttpServletRequest request) {
    Cookie cookie =
        WebUtils.getCookie(
            request, AbstractRememberMeServices.SPRING_SECURITY_REMEMBER_ME_COOKIE_KEY);
    if (cookie == null || cookie.getValue() == null) {
      return Optional.empty();
    }
    try {
      String text =
          new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
      return Optional.of(URLDecoder.decode(text.replaceFirst(":.*", ""), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noneOfOurs) {
      return Optional.empty();
    }
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    if (event.getSession().getAttribute(KEPT) instanceof Mark mark) {
      try {
        browsers.gone(mark.id());
      } catch (RuntimeException outage) {
        // the row is forgotten when nobody has seen it for long
        LOG.debug("the end of a session could not be noted", outage);
      }
    }
  }
}
