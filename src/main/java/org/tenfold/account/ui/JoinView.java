package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.tenfold.account.AccountPages;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.web.Refusals;

/** Where an invitation link leads: the invited person names themselves and chooses a password. */
@Route(value = "join", autoLayout = false)
@AnonymousAllowed
public class JoinView extends LinkView {
  /** Under which Spring Security keeps where a browser was to go before it signs in. */
  private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

  private final transient InvitationService invitations;
  private final transient ProjectKeys projects;
  private final transient Refusals refusals = new Refusals();

  JoinView(InvitationService invitations, ProjectKeys projects) {
    this.projects = projects;
    this.invitations = invitations;
  }

  @Override
  void open(String token) {
    Optional<InvitationService.Offer> offer = invitations.offer(token);
    Optional<SignedInPerson> reader = CurrentUser.find();
    if (offer.isPresent() && reader.isPresent()) {
      asMyself(token, offer.get(), reader.get());
    } else if (offer.isPresent()) {
      form(token, offer.get());
    } else {
      over(translate("join.over"), translate("join.over-words"));
    }
  }

  @Override
  public String getPageTitle() {
    return translate("join.title") + " · Tenfold";
  }

  private void asMyself(String token, InvitationService.Offer offer, SignedInPerson reader) {
    Button join =
        new Button(
            translate("join.as-myself", reader.displayName()), click -> joinAs(token, reader));
    join.setId("join-as-myself");
    join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    show(
        new H1(projects.name(offer.project())),
        invited(offer),
        new Paragraph(translate("join.signed-in", reader.displayName())),
        join);
  }

  private void joinAs(String token, SignedInPerson reader) {
    refusals.tell(
        () -> {
          UUID project = invitations.accept(token, reader.id());
          UI.getCurrent().getPage().setLocation("/p/" + projects.key(project) + "/");
        });
  }

  private static Paragraph invited(InvitationService.Offer offer) {
    return new Paragraph(
        translate(
            "join.as",
            offer.by(),
            offer.roles().stream()
                .sorted()
                .map(role -> translate("role." + role))
                .collect(Collectors.joining(", "))));
  }

  private void form(String token, InvitationService.Offer offer) {
    TextField username = new TextField(translate("door.user-name"));
    username.setHelperText(translate("join.name-hint"));
    TextField name = new TextField(translate("join.name"));
    name.setMaxLength(AccountService.MOST_DISPLAY_NAME);
    PasswordField password = spoken(new PasswordField(translate("door.password")));
    refusals
        .at(username, "account.name-form", "account.name-taken")
        .at(name, "account.display-name")
        .at(password, "account.password-short", "account.password-long");
    password.setHelperText(translate("password.least", AccountService.LEAST_PASSWORD_LENGTH));
    Button join =
        new Button(translate("join.button"), click -> join(token, username, name, password));
    join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    show(
        new H1(projects.name(offer.project())),
        invited(offer),
        username,
        name,
        password,
        join,
        haveOne(token));
  }

  /** Signing in leads back here, with whatever way in they have. */
  private static Button haveOne(String token) {
    Button door =
        new Button(
            translate("join.have-one"),
            click -> {
              VaadinSession.getCurrent()
                  .getSession()
                  .setAttribute(SAVED_REQUEST, new SimpleSavedRequest("/join/" + token));
              UI.getCurrent().getPage().setLocation("login");
            });
    door.setId("join-have-account");
    door.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return door;
  }

  private void join(String token, TextField username, TextField name, PasswordField password) {
    refusals.tell(
        () -> {
          String shown = name.getValue().isBlank() ? username.getValue() : name.getValue().strip();
          invitations.accept(token, username.getValue().strip(), shown, password.getValue());
          UI.getCurrent().getPage().setLocation("login?" + AccountPages.JOINED);
        });
  }
}
