package org.tenfold.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.account.AccountException;
import org.tenfold.account.AccountService;
import org.tenfold.account.InvitationService;
import org.tenfold.account.Role;
import org.tenfold.web.BrandMark;
import org.tenfold.web.Notice;

/** Where an invitation link leads: the invited person names themselves and chooses a password. */
@Route(value = "join", autoLayout = false)
@PageTitle("Join · Tenfold")
@AnonymousAllowed
public class JoinView extends Div implements HasUrlParameter<String> {
  private final transient InvitationService invitations;
  private final Div card = new Div();

  JoinView(InvitationService invitations) {
    this.invitations = invitations;
    addClassName("tf-door");
    card.addClassNames("tf-card", "tf-door-card", "tf-form");
    add(card);
  }

  @Override
  public void setParameter(BeforeEvent event, String token) {
    card.removeAll();
    card.add(new BrandMark());
    Optional<Set<Role>> roles = invitations.roles(token);
    if (roles.isPresent()) {
      form(token, roles.get());
    } else {
      card.add(
          new H1("This invitation is no longer good"),
          new Paragraph(
              "It was used already, or it is older than a week. Ask the person who sent it for a new one."));
    }
  }

  private void form(String token, Set<Role> roles) {
    TextField username = new TextField("User name");
    username.setHelperText("Small letters, digits, dots, dashes.");
    TextField name = new TextField("Your name");
    PasswordField password = new PasswordField("Password");
    password.setHelperText("At least " + AccountService.LEAST_PASSWORD_LENGTH + " characters.");
    Button join = new Button("Join", click -> join(token, username, name, password));
    join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    card.add(
        new H1("Welcome"),
        new Paragraph(
            "You join as "
                + roles.stream().map(Role::title).sorted().collect(Collectors.joining(", "))
                + "."),
        username,
        name,
        password,
        join);
  }

  private void join(String token, TextField username, TextField name, PasswordField password) {
    try {
      String shown = name.getValue().isBlank() ? username.getValue() : name.getValue().strip();
      invitations.accept(token, username.getValue().strip(), shown, password.getValue());
      UI.getCurrent().getPage().setLocation("login");
    } catch (AccountException refused) {
      Notice.problem(refused.getMessage());
    }
  }
}
