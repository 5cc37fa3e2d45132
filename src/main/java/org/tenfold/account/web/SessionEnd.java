package org.tenfold.account.web;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import org.springframework.modulith.NamedInterface;
import java.util.Deque;
import java.util.ArrayDeque;

/** Ends a session from outside of its pages. */
@NamedInterface("sessions")
public final class SessionEnd {
  private SessionEnd() {}

  /**
   * Waits until none of its pages is being answered: one that loses its session in the middle of an
   * answer cannot write the rest of it. Whoever calls this holds no lock that a page may wait for.
   */
  public static void of(HttpSession session) {
    Deque<VaadinSession> held = new ArrayDeque<>();
    try {
      for (VaadinSession pages : VaadinSession.getAllSessions(session)) {
        pages.lock();
        held.push(pages);
      }
      session.invalidate();
    } catch (IllegalStateException endedMeanwhile) {
      // by somebody else: it is what was wanted
    } finally {
      held.forEach(VaadinSession::unlock);
    }
  }
}
