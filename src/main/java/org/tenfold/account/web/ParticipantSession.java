package org.tenfold.account.web;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.modulith.NamedInterface;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;

/** Begins the session of somebody who came by a platform's link, in the browser of this page. */
@NamedInterface("participants")
public final class ParticipantSession {
  private ParticipantSession() {}

  /**
   * @throws IllegalStateException where somebody else is signed in: a session never becomes another
   *     person's
   */
  public static void begin(SignedInPerson participant) {
    if (!participant.participant()
        || CurrentUser.find().filter(one -> !one.equals(participant)).isPresent()) {
      throw new IllegalStateException("not a session for a participant");
    }
    HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    request.getSession();
    // whoever knew the stranger's session does not know this one
    request.changeSessionId();
    SessionRenewal.continueAs(
        participant, new PersonAuthentication(participant, null), request.getSession());
  }

  /** Address of whoever asks for this page. */
  public static String address() {
    return VaadinServletRequest.getCurrent().getRemoteAddr();
  }
}
