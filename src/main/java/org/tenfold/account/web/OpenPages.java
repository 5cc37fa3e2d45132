package org.tenfold.account.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenfold.account.OpenSessions;
import org.tenfold.account.PersonId;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.browser.OpenBrowsers;

/**
 * Closes the pages of people whose sessions are over, wherever that was decided: such a page is
 * told news by the server and would else go on to show them without ever asking again.
 */
@Component
class OpenPages implements VaadinServiceInitListener {
  private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
  private static final int SECONDS_BETWEEN = 2;

  private final OpenSessions sessions;
  private final OpenBrowsers browsers;
  private final Set<VaadinSession> open = ConcurrentHashMap.newKeySet();
  private final Set<VaadinSession> leaving = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("open-pages").factory());

  private final AtomicBoolean ticking = new AtomicBoolean();

  OpenPages(OpenSessions sessions, OpenBrowsers browsers) {
    this.sessions = sessions;
    this.browsers = browsers;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addSessionInitListener(begun -> open.add(begun.getSession()));
    event
        .getSource()
        .addSessionDestroyListener(
            over -> {
              open.remove(over.getSession());
              leaving.remove(over.getSession());
            });
    if (ticking.compareAndSet(false, true)) {
      clock.scheduleWithFixedDelay(
          this::closeThoseThatAreOver, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  void closeThoseThatAreOver() {
    try {
      Map<VaadinSession, SignedInPerson> whose = new HashMap<>();
      open.forEach(
          session -> person(session.getSession()).ifPresent(person -> whose.put(session, person)));
      Map<PersonId, Integer> epochs =
          sessions.epochs(whose.values().stream().map(SignedInPerson::id).toList());
      Map<VaadinSession, UUID> ids = new HashMap<>();
      whose.forEach(
          (session, person) ->
              browser(session.getSession(), person).ifPresent(id -> ids.put(session, id)));
      Set<UUID> known = browsers.known(ids.values());
      whose.forEach(
          (session, person) -> {
            Integer epoch = epochs.get(person.id());
            UUID id = ids.get(session);
            if (epoch == null || epoch != person.epoch() || (id != null && !known.contains(id))) {
              end(session);
            }
          });
    } catch (RuntimeException e) {
      // without a database nobody can say; thrown on, it would stop the clock for good
      LOG.warn("Nobody can say whose pages are over just now: {}", e.getMessage());
    }
  }

  private static Optional<SignedInPerson> person(@Nullable WrappedSession session) {
    try {
      return session instanceof WrappedHttpSession wrapped
          ? SessionRenewal.person(wrapped.getHttpSession())
          : Optional.empty();
    } catch (IllegalStateException endedMeanwhile) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> browser(@Nullable WrappedSession session, SignedInPerson person) {
    try {
      return session instanceof WrappedHttpSession wrapped
          ? Optional.ofNullable(SessionBrowser.of(wrapped.getHttpSession(), person))
          : Optional.empty();
    } catch (IllegalStateException endedMeanwhile) {
      return Optional.empty();
    }
  }

  /**
   * Tells the pages first, and ends the session a round later: its end cuts the line to them. What
   * they ask meanwhile is refused already.
   */
  private void end(VaadinSession session) {
    boolean told = !leaving.add(session);
    var unused =
        session.access(
            () -> {
              if (!isOver(session)) {
                leaving.remove(session);
              } else if (told) {
                session.getSession().invalidate();
              } else {
                session.getUIs().forEach(OpenPages::leadAway);
              }
            });
  }

  /** Asked while the page waits: its person may just have changed the password on it. */
  private boolean isOver(VaadinSession session) {
    Optional<SignedInPerson> person = person(session.getSession());
    return person.isPresent()
        && sessions
            .now(person.get(), browser(session.getSession(), person.get()).orElse(null))
            .isEmpty();
  }

  private static void leadAway(UI page) {
    page.getPage().setLocation("login");
    if (page.getInternals().getPushConnection() != null) {
      page.push();
    }
  }
}
