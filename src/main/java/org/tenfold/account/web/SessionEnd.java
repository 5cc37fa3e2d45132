package org.tenfold.account.web;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.modulith.NamedInterface;

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
        if (pages.getLockInstance() != null) { // else nobody has opened a page of it here
          pages.lock();
          held.push(pages);
        }
      }
      session.invalidate();
    } catch (IllegalStateException endedMeanwhile) {
      // by somebody else: it is what was wanted
    } finally {
      held.forEach(VaadinSession::unlock);
    }
  }
}
