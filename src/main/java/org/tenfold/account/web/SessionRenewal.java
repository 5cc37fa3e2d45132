package org.tenfold.account.web;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.tenfold.account.SignedInPerson;

/** Keeps a session going when the rights or the password of its person have changed. */
public final class SessionRenewal {
  private SessionRenewal() {}

  /**
   * Lets this session go on as the same person of now, after they have ended all others of theirs.
   */
  public static void continueAs(SignedInPerson now) {
    Authentication before = SecurityContextHolder.getContext().getAuthentication();
    if (before == null || !now.equals(before.getPrincipal())) {
      throw new IllegalStateException("a session never becomes somebody else's");
    }
    HttpSession session =
        VaadinRequest.getCurrent() instanceof VaadinServletRequest request
            ? request.getHttpServletRequest().getSession(false)
            : null;
    continueAs(now, before, session);
    VaadinSession page = VaadinSession.getCurrent();
    if (page != null && page.getSession() != null) {
      // what comes over the page's socket has a copy of the session that nobody keeps
      page.getSession()
          .setAttribute(
              HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
              SecurityContextHolder.getContext());
    }
  }

  static void continueAs(SignedInPerson now, Authentication before, @Nullable HttpSession session) {
    UsernamePasswordAuthenticationToken authentication =
        UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
    authentication.setDetails(before.getDetails());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    if (session != null) {
      session.setAttribute(
          HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
  }
}
