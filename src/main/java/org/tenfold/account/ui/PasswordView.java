package org.tenfold.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tenfold.account.AccountException;
import org.tenfold.account.AccountService;
import org.tenfold.web.MainLayout;
import org.tenfold.web.Notice;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Visitor;

/**
 * Everybody chooses their own password; with a one-time password nothing else can be done first.
 */
@Route(MainLayout.PASSWORD_PATH)
@PageTitle("Password · Tenfold")
@PermitAll
public class PasswordView extends Div {
  private final transient AccountService accounts;
  private final PasswordField old = new PasswordField("Present password");
  private final PasswordField chosen = new PasswordField("New password");
  private final PasswordField again = new PasswordField("New password again");

  PasswordView(AccountService accounts) {
    this.accounts = accounts;
    addClassName("tf-page");
    boolean oneTime = accounts.person(Visitor.current().id()).mustChangePassword();
    chosen.setHelperText("At least " + AccountService.LEAST_PASSWORD_LENGTH + " characters.");
    old.getElement().setAttribute("autocomplete", "current-password");
    chosen.getElement().setAttribute("autocomplete", "new-password");
    again.getElement().setAttribute("autocomplete", "new-password");
    Button save = new Button("Change password", click -> change());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickShortcut(Key.ENTER);
    Div card = new Div(old, chosen, again, save);
    card.addClassNames("tf-card", "tf-form");
    add(
        new PageHeader(
            oneTime ? "Choose your password" : "Change password",
            oneTime
                ? "You signed in with a one-time password: choose your own before you go on."
                : ""),
        card);
  }

  private void change() {
    if (!chosen.getValue().equals(again.getValue())) {
      Notice.problem("The two new passwords differ: type them again.");
      return;
    }
    try {
      accounts.changePassword(Visitor.current().id(), old.getValue(), chosen.getValue());
      Notice.done("Your password is changed.");
      UI.getCurrent().navigate("");
    } catch (AccountException refused) {
      Notice.problem(refused.getMessage());
    }
  }
}
