package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tenfold.account.AccountPages;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.account.web.SessionRenewal;
import org.tenfold.error.InvalidInput;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Refusals;

/**
 * Everybody chooses their own password; with a one-time password nothing else can be done first.
 * Here one also ends what one has open elsewhere.
 */
@Route(AccountPages.PASSWORD)
@PermitAll
public class PasswordView extends Div implements HasDynamicTitle {
  private final transient AccountService accounts;
  private final transient ApiTokens apiTokens;
  private final boolean oneTime = CurrentUser.get().mustChoosePassword();
  private final PasswordField old = spoken(new PasswordField(translate("password.old")));
  private final PasswordField chosen = spoken(new PasswordField(translate("password.new")));
  private final PasswordField again = spoken(new PasswordField(translate("password.again")));

  private final transient Refusals refusals = new Refusals();
  private final Checkbox tokens = new Checkbox(translate("password.tokens-too"), true);

  PasswordView(AccountService accounts, ApiTokens apiTokens) {
    this.accounts = accounts;
    this.apiTokens = apiTokens;
    addClassName("tf-page");
    refusals
        .at(old, "account.password-wrong")
        .at(chosen, "account.password-same", "account.password-short", "account.password-long")
        .at(again, "account.password-differ");
    tokens.setVisible(!apiTokens.of(CurrentUser.get().id()).isEmpty());
    chosen.setHelperText(translate("password.least", AccountService.LEAST_PASSWORD_LENGTH));
    old.getElement().setAttribute("autocomplete", "current-password");
    old.setVisible(!oneTime); // they have just signed in with it
    chosen.getElement().setAttribute("autocomplete", "new-password");
    again.getElement().setAttribute("autocomplete", "new-password");
    Button save = new Button(translate("password.change"), click -> change());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickShortcut(Key.ENTER);
    Div card = new Div(old, chosen, again, new Paragraph(translate("password.ends")), tokens, save);
    card.addClassNames("tf-card", "tf-form");
    add(
        new PageHeader(
            translate(oneTime ? "password.choose" : "password.change"),
            oneTime ? translate("password.one-time") : ""),
        card);
    if (!oneTime) {
      add(elsewhere());
    }
  }

  private Div elsewhere() {
    Button out = new Button(translate("password.sign-out-everywhere"), click -> signOutElsewhere());
    out.setId("sign-out-everywhere");
    Div card =
        new Div(
            new H2(translate("password.elsewhere")),
            new Paragraph(translate("password.elsewhere-words")),
            out);
    card.addClassNames("tf-card", "tf-form");
    return card;
  }

  private void signOutElsewhere() {
    PersonId me = CurrentUser.get().id();
    goOn(me, () -> accounts.signOutEverywhere(me));
    Notifications.done(translate("password.elsewhere-done"));
  }

  /** This page's own session is the one that stays. */
  private void goOn(PersonId me, Runnable change) {
    SessionRenewal.keepingThisSession(
        () -> {
          change.run();
          return accounts.signedIn(me);
        });
    if (tokens.isVisible() && tokens.getValue()) {
      apiTokens.revokeAll(me);
      tokens.setVisible(false);
    }
  }

  @Override
  public String getPageTitle() {
    return translate("password.title") + " · Tenfold";
  }

  private void change(PersonId me) {
    if (oneTime) {
      accounts.choosePassword(me, chosen.getValue());
    } else {
      accounts.changePassword(me, old.getValue(), chosen.getValue());
    }
  }

  private void change() {
    refusals.tell(
        () -> {
          if (!chosen.getValue().equals(again.getValue())) {
            throw new InvalidInput("account.password-differ");
          }
          PersonId me = CurrentUser.get().id();
          goOn(me, () -> change(me));
          if (oneTime) {
            // only now are there roles, and with them the pages at the left
            UI.getCurrent().getPage().setLocation("./");
          } else {
            Notifications.done(translate("password.done"));
            UI.getCurrent().navigate("");
          }
        });
  }
}
