package org.tenfold.account.web;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.util.WebUtils;
import org.tenfold.account.SignedInPerson;

/** Keeps a session going when the rights or the password of its person have changed. */
public final class SessionRenewal {
  private SessionRenewal() {}

  /**
   * Makes a change that ends all sessions of the person who asks for it, and lets this page's own
   * go on: what the browser asks meanwhile waits, or it would find the session over and end it.
   *
   * @param change leaves its person as they are now
   */
  public static void keepingThisSession(Supplier<SignedInPerson> change) {
    VaadinSession here = VaadinSession.getCurrent();
    keeping(
        here != null && here.getSession() instanceof WrappedHttpSession page
            ? page.getHttpSession()
            : null,
        change);
  }

  static void keeping(@Nullable HttpSession session, Supplier<SignedInPerson> change) {
    Authentication before = SecurityContextHolder.getContext().getAuthentication();
    alone(
        session,
        () -> {
          SignedInPerson now = change.get();
          if (before == null || !now.equals(before.getPrincipal())) {
            throw new IllegalStateException("a session never becomes somebody else's");
          }
          continueAs(now, before, session);
        });
  }

  /**
   * One at a time with whatever decides whether this session goes on. The work must not wait for
   * the session's pages: one of them may be what waits here.
   */
  static void alone(@Nullable HttpSession session, Runnable work) {
    if (session == null) {
      work.run();
      return;
    }
    synchronized (WebUtils.getSessionMutex(session)) {
      work.run();
    }
  }

  /** As whom this session goes on by now, which a request may have read a moment too early. */
  static Optional<SignedInPerson> person(@Nullable HttpSession session) {
    return session != null
            && session.getAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                instanceof SecurityContext context
            && context.getAuthentication() != null
            && context.getAuthentication().getPrincipal() instanceof SignedInPerson person
        ? Optional.of(person)
        : Optional.empty();
  }

  static void continueAs(SignedInPerson now, Authentication before, @Nullable HttpSession session) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PersonAuthentication(now, before.getDetails()));
    SecurityContextHolder.setContext(context);
    if (session != null) {
      session.setAttribute(
          HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
      SessionBrowser.changed(session);
    }
  }
}
