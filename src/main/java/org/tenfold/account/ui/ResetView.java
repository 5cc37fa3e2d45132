package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.reset.PasswordResets;
import org.tenfold.error.InvalidInput;
import org.tenfold.web.Refusals;

/** Where the link of somebody who lost their password leads. */
@Route(value = "reset", autoLayout = false)
@AnonymousAllowed
public class ResetView extends LinkView {
  private final transient PasswordResets resets;
  private final transient Refusals refusals = new Refusals();

  ResetView(PasswordResets resets) {
    this.resets = resets;
  }

  @Override
  void open(String secret) {
    resets
        .person(secret)
        .ifPresentOrElse(
            person -> form(secret, person),
            () -> over(translate("reset.over"), translate("reset.over-words")));
  }

  @Override
  public String getPageTitle() {
    return translate("password.choose") + " · Tenfold";
  }

  private void form(String secret, Person person) {
    PasswordField chosen = spoken(new PasswordField(translate("password.new")));
    PasswordField again = spoken(new PasswordField(translate("password.again")));
    chosen.setHelperText(translate("password.least", AccountService.LEAST_PASSWORD_LENGTH));
    chosen.getElement().setAttribute("autocomplete", "new-password");
    again.getElement().setAttribute("autocomplete", "new-password");
    refusals
        .at(chosen, "account.password-short", "account.password-long")
        .at(again, "account.password-differ");
    Button save = new Button(translate("password.change"), click -> save(secret, chosen, again));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickShortcut(Key.ENTER);
    show(
        new H1(translate("password.choose")),
        new Paragraph(translate("reset.words", person.username())),
        chosen,
        again,
        save);
  }

  private void save(String secret, PasswordField chosen, PasswordField again) {
    refusals.tell(
        () -> {
          if (!chosen.getValue().equals(again.getValue())) {
            throw new InvalidInput("account.password-differ");
          }
          resets.use(secret, chosen.getValue());
          UI.getCurrent().getPage().setLocation("login");
        });
  }
}
