package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.AccountPages;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.signin.ArrivalThrottle;
import org.tenfold.account.web.ParticipantSession;
import org.tenfold.error.InvalidInput;
import org.tenfold.recruitment.Arrivals;
import org.tenfold.recruitment.TurnedAwayException;
import org.tenfold.recruitment.terms.Terms;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.scope.Scope;
import org.tenfold.web.BrandMark;
import org.tenfold.web.LanguageSwitch;

/**
 * Where a platform's link leads. To look at it changes nothing, so that a preview of the link takes
 * no place and no other site can sign anybody in or out: only the button lets in.
 */
@Route(value = "take", autoLayout = false)
@AnonymousAllowed
public class TakeView extends Div implements HasUrlParameter<String>, HasDynamicTitle {
  private final transient Arrivals arrivals;
  private final transient ArrivalThrottle throttle;
  private final transient AuthenticationContext authentication;
  private final transient ProjectKeys projects;
  private final Div card = new Div();
  private transient Map<String, List<String>> given = Map.of();
  private String link = "";

  TakeView(
      Arrivals arrivals,
      ArrivalThrottle throttle,
      AuthenticationContext authentication,
      ProjectKeys projects) {
    this.projects = projects;
    this.arrivals = arrivals;
    this.throttle = throttle;
    this.authentication = authentication;
    addClassName("tf-door");
    card.addClassNames("tf-card", "tf-door-card", "tf-form");
    add(card);
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
    link = parameter == null ? "" : parameter;
    given = event.getLocation().getQueryParameters().getParameters();
    try {
      if (Scope.project().isEmpty()) {
        throw new InvalidInput("recruitment.unknown");
      }
      offer(arrivals.offer(link, given));
    } catch (InvalidInput refused) {
      refuse(refused);
    }
  }

  @Override
  public String getPageTitle() {
    return translate("take.title") + " · Tenfold";
  }

  private void offer(Arrivals.Offer offer) {
    Optional<SignedInPerson> reader = CurrentUser.find();
    if (reader.isPresent() && !offer.known().equals(reader.map(SignedInPerson::id))) {
      someoneElse(reader.get());
      return;
    }
    Terms terms = offer.recruitment().terms();
    boolean again = offer.known().isPresent();
    Button begin = new Button(translate(again ? "take.go-on" : "take.begin"), click -> begin());
    begin.setId("take-part");
    begin.setDisableOnClick(true);
    begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    show(
        new H1(translate(again ? "take.again" : "take.welcome")),
        new Paragraph(translate("take.project", projects.name(projects.current()))),
        new Paragraph(translate("take.words", terms.clips())),
        note(translate("take.known", terms.platform())),
        begin);
  }

  /** Nobody is signed out, or in, because a link says so. */
  private void someoneElse(SignedInPerson reader) {
    Button out = new Button(translate("take.sign-out"), click -> authentication.logout());
    out.setId("take-sign-out");
    show(
        new H1(translate("take.title")),
        new Paragraph(
            reader.participant()
                ? translate("take.other-participant")
                : translate("take.signed-in", reader.displayName())),
        out);
  }

  private void begin() {
    try {
      String address = ParticipantSession.address();
      if (!throttle.mayCome(address)) {
        throw new InvalidInput("recruitment.wait");
      }
      Optional<SignedInPerson> reader = CurrentUser.find();
      SignedInPerson person = arrivals.arrive(link, given, address);
      if (reader.isPresent() && !reader.get().equals(person)) {
        someoneElse(reader.get());
        return;
      }
      if (reader.isEmpty()) {
        ParticipantSession.begin(person);
      }
      // leads on to what is next: the steps before the first clip, clips, or the end
      UI.getCurrent().getPage().setLocation(AccountPages.PARTICIPATION);
    } catch (TurnedAwayException full) {
      show(
          new H1(translate("take.cannot")),
          new Paragraph(full.in(getLocale())),
          new FarewellCard(full.farewell()));
    } catch (InvalidInput refused) {
      refuse(refused);
    }
  }

  private void refuse(InvalidInput why) {
    Paragraph words = new Paragraph(why.in(getLocale()));
    words.setId("take-refused");
    words.getElement().setAttribute("role", "alert");
    show(new H1(translate("take.cannot")), words);
  }

  private void show(Component... parts) {
    card.removeAll();
    card.add(new BrandMark());
    card.add(parts);
    card.add(new LanguageSwitch());
  }

  private static Paragraph note(String words) {
    Paragraph note = new Paragraph(words);
    note.addClassName("tf-note");
    return note;
  }
}
