package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tenfold.account.AccountPages;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.recruitment.Farewell;
import org.tenfold.recruitment.Participations;
import org.tenfold.web.BrandMark;
import org.tenfold.web.LanguageSwitch;

/** The end of a participation, as often as it is looked at; before that, it leads to the clips. */
@Route(value = AccountPages.PARTICIPATION, autoLayout = false)
@RolesAllowed(Role.Names.ANNOTATOR)
public class ParticipationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient Participations participations;
  private final PersonId me = CurrentUser.get().id();
  private final boolean participant = CurrentUser.get().participant();
  private final Div card = new Div();

  ParticipationView(Participations participations) {
    this.participations = participations;
    addClassName("tf-door");
    card.addClassNames("tf-card", "tf-door-card", "tf-form");
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!participant) {
      event.forwardTo("");
      return;
    }
    Optional<Farewell> end = participations.end(me);
    if (end.isEmpty()) {
      event.forwardTo("label");
    } else {
      show(end.get());
    }
  }

  @Override
  @PermitAll // a title tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return translate("take.title") + " · Tenfold";
  }

  private void show(Farewell farewell) {
    card.removeAll();
    Paragraph words = new Paragraph(words(farewell));
    words.setId("participation-end");
    card.add(
        new BrandMark(),
        new H1(translate("take.end." + farewell.state())),
        words,
        new FarewellCard(farewell),
        new LanguageSwitch());
  }

  private static String words(Farewell farewell) {
    return switch (farewell.state()) {
      case FINISHED ->
          farewell.judged() < farewell.clips()
              ? translate("take.fewer", farewell.judged(), farewell.clips())
              : translate("take.done", farewell.judged());
      case SCREENED_OUT -> translate("take.screened-out");
      case NOTHING_LEFT -> translate("take.nothing-left");
      case LEFT -> translate("take.left");
      case WORKING -> "";
    };
  }
}
