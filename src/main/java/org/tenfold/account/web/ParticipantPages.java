package org.tenfold.account.web;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenfold.account.AccountPages;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;

/** Leads whoever came by a platform's link back from any page that is not for labelling. */
@Component
class ParticipantPages implements VaadinServiceInitListener {
  private static final Set<String> OPEN =
      Set.of("take", "welcome", "label", AccountPages.PARTICIPATION);

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            begun -> begun.getUI().addBeforeEnterListener(ParticipantPages::leadBack));
  }

  private static void leadBack(BeforeEnterEvent event) {
    if (CurrentUser.find().filter(SignedInPerson::participant).isPresent()
        && !OPEN.contains(event.getLocation().getFirstSegment())) {
      event.forwardTo(AccountPages.PARTICIPATION);
    }
  }
}
