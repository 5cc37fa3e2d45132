package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.factor.SecondFactors;
import org.tenfold.account.signin.CodeSignIn;
import org.tenfold.account.signin.SignInPlace;
import org.tenfold.account.signin.TooManyTriesException;
import org.tenfold.error.InvalidInput;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** One's own second factor: set up, its codes for when the app is lost, removed. */
class SecondFactorCard extends Div {
  private static final int QUARTER = 4;

  private final transient AccountService accounts;
  private final transient SecondFactors factors;
  private final transient CodeSignIn codes;
  private final transient PersonId me = CurrentUser.get().id();
  private final boolean demanded = CurrentUser.get().mustSetUpSecondFactor();

  SecondFactorCard(AccountService accounts, SecondFactors factors, CodeSignIn codes) {
    this.accounts = accounts;
    this.factors = factors;
    this.codes = codes;
    addClassNames("tf-card", "tf-stack");
    setId("second-factor");
    refresh();
  }

  private void refresh() {
    Person person = accounts.person(me);
    show();
    if (person.passwordHash() == null) {
      add(new Paragraph(translate("factor.elsewhere")));
    } else if (person.hasSecondFactor()) {
      there(person);
    } else {
      none();
    }
  }

  private void show() {
    removeAll();
    add(new H2(translate("factor.title")));
  }

  private void none() {
    Button begin = new Button(translate("factor.set-up"), click -> offer());
    begin.setId("set-up-factor");
    begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(new Paragraph(translate("factor.words")), actions(begin));
  }

  private void offer() {
    SecondFactors.Offer offer = factors.offer(me);
    show();
    TextField code = codeField(translate("factor.code"));
    Refusals refusals = new Refusals().at(code, "account.code-wrong");
    Button confirm =
        new Button(
            translate("factor.confirm"),
            click ->
                refusals.tell(() -> recovery(factors.confirm(me, offer, code.getValue()), true)));
    confirm.setId("confirm-factor");
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.addClickShortcut(Key.ENTER);
    Code secret = new Code(inQuarters(offer.secret()));
    secret.setId("factor-secret");
    Div words =
        new Div(
            new Paragraph(translate("factor.scan")),
            new Paragraph(translate("factor.type")),
            secret,
            code,
            confirm);
    words.addClassName("tf-stack");
    Div both = new Div(new QrCode(offer.link(), translate("factor.qr")), words);
    both.addClassName("tf-factor");
    add(both);
  }

  private static String inQuarters(String secret) {
    return secret.replaceAll("(.{" + QUARTER + "})(?!$)", "$1 ");
  }

  /** Shown once: only their hashes are kept. */
  private void recovery(List<String> made, boolean first) {
    show();
    Pre list = new Pre(String.join("\n", made));
    list.setId("recovery-codes");
    list.addClassName("tf-codes");
    Button done =
        new Button(
            translate("factor.kept"),
            click -> {
              if (demanded) {
                // only now are there roles, and with them the pages at the left
                getUI().ifPresent(ui -> ui.getPage().setLocation("./"));
              } else {
                refresh();
              }
            });
    done.setId("codes-kept");
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    if (first) {
      add(new Paragraph(translate("factor.on")));
    }
    add(new Paragraph(translate("factor.codes")), list, actions(done));
  }

  private void there(Person person) {
    TextField code = codeField(translate("factor.code-or"));
    Refusals refusals =
        new Refusals().at(code, "account.code-wrong", "account.code-wait", "account.code-demanded");
    Button renew =
        new Button(
            translate("factor.renew"),
            click ->
                refusals.tell(
                    () -> {
                      require(code.getValue());
                      recovery(factors.renewCodes(me), false);
                    }));
    renew.setId("renew-codes");
    Button remove =
        new Button(
            translate("factor.remove"),
            click ->
                refusals.tell(
                    () -> {
                      require(code.getValue());
                      factors.remove(me, me);
                      Notifications.done(translate("factor.removed"));
                      refresh();
                    }));
    remove.setId("remove-factor");
    remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    remove.setVisible(factors.mayDoWithout(person));
    add(
        new Paragraph(translate("factor.is-on")),
        new Paragraph(translate("factor.codes-left", factors.codesLeft(me))),
        code,
        actions(renew, remove));
  }

  /** Whoever finds an open page cannot take the second factor away. */
  private void require(String code) {
    try {
      SignInPlace place = new SignInPlace(VaadinRequest.getCurrent().getRemoteAddr(), null);
      if (!codes.accepts(CurrentUser.get(), place, code)) {
        throw new InvalidInput("account.code-wrong");
      }
    } catch (TooManyTriesException wait) {
      throw new InvalidInput("account.code-wait");
    }
  }

  private static TextField codeField(String label) {
    TextField code = new TextField(label);
    code.setId("factor-code");
    code.getElement().setAttribute("autocomplete", "one-time-code");
    code.setMaxLength(40);
    code.setWidth("18rem");
    return code;
  }

  private static Div actions(Button... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("tf-actions");
    return actions;
  }
}
