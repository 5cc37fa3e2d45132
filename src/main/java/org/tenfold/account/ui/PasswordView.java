package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
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
@PermitAll
public class PasswordView extends Div implements HasDynamicTitle {
  private final transient AccountService accounts;
  private final PasswordField old = new PasswordField(translate("password.old"));
  private final PasswordField chosen = new PasswordField(translate("password.new"));
  private final PasswordField again = new PasswordField(translate("password.again"));

  PasswordView(AccountService accounts) {
    this.accounts = accounts;
    addClassName("tf-page");
    boolean oneTime = accounts.person(Visitor.current().id()).mustChangePassword();
    chosen.setHelperText(translate("password.least", AccountService.LEAST_PASSWORD_LENGTH));
    old.getElement().setAttribute("autocomplete", "current-password");
    chosen.getElement().setAttribute("autocomplete", "new-password");
    again.getElement().setAttribute("autocomplete", "new-password");
    Button save = new Button(translate("password.change"), click -> change());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickShortcut(Key.ENTER);
    Div card = new Div(old, chosen, again, save);
    card.addClassNames("tf-card", "tf-form");
    add(
        new PageHeader(
            translate(oneTime ? "password.choose" : "password.change"),
            oneTime ? translate("password.one-time") : ""),
        card);
  }

  @Override
  public String getPageTitle() {
    return translate("password.title") + " · Tenfold";
  }

  private void change() {
    if (!chosen.getValue().equals(again.getValue())) {
      Notice.problem(translate("password.differ"));
      return;
    }
    try {
      accounts.changePassword(Visitor.current().id(), old.getValue(), chosen.getValue());
      Notice.done(translate("password.done"));
      UI.getCurrent().navigate("");
    } catch (AccountException refused) {
      Notice.problem(refused.getMessage());
    }
  }
}
