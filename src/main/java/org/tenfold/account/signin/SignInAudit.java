package org.tenfold.account.signin;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.tenfold.account.People;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.UserName;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;

/**
 * Notes who signed in by a password, and whose was wrong. A name that nobody has is not kept: it
 * may be a password in the wrong field. Tries that the throttle refuses unseen are not noted, so
 * that nobody can fill the log.
 */
@Component
class SignInAudit {
  private final AuditLog audit;
  private final People people;

  SignInAudit(AuditLog audit, People people) {
    this.audit = audit;
    this.people = people;
  }

  @EventListener
  void signedIn(AuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person
        && event.getAuthentication().getDetails() instanceof SignInPlace place) {
      UUID id = person.id().value();
      audit.noteOf(id, AuditKind.SIGNED_IN, id, "", place.address());
    }
  }

  @EventListener
  void refused(AbstractAuthenticationFailureEvent event) {
    boolean unseen =
        event.getException() instanceof TooManyTriesException
            || event.getException() instanceof AuthenticationServiceException;
    if (!unseen && event.getAuthentication().getDetails() instanceof SignInPlace place) {
      UUID tried =
          UserName.typed(event.getAuthentication().getName())
              .flatMap(name -> people.findByUsername(name.value()))
              .map(person -> person.id().value())
              .orElse(null);
      audit.noteOf(null, AuditKind.SIGN_IN_REFUSED, tried, "", place.address());
    }
  }
}
