package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenfold.account.AccountPages;
import org.tenfold.account.reset.ForgottenPasswords;
import org.tenfold.language.Language;
import org.tenfold.web.BrandMark;
import org.tenfold.web.LanguageSwitch;
import org.tenfold.web.Refusals;

/** Where somebody who lost the password asks for a link by mail. */
@Route(value = AccountPages.FORGOT, autoLayout = false)
@AnonymousAllowed
public class ForgotView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ForgottenPasswords passwords;
  private final transient Refusals refusals = new Refusals();
  private final Div card = new Div();
  private final TextField who = new TextField(translate("forgot.who"));

  ForgotView(ForgottenPasswords passwords) {
    this.passwords = passwords;
    addClassName("tf-door");
    card.addClassNames("tf-card", "tf-door-card", "tf-form");
    who.setAutofocus(true);
    who.setId("who");
    refusals.at(who, "account.forgot-nobody", "account.forgot-wait");
    Button send = new Button(translate("forgot.send"), click -> send());
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.addClickShortcut(Key.ENTER);
    card.add(
        new BrandMark(),
        new H1(translate("door.forgot")),
        new Paragraph(translate("forgot.words")),
        who,
        send,
        back(),
        new LanguageSwitch());
    add(card);
  }

  /** Without a mail server there is no such page. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!passwords.offered()) {
      event.forwardTo("login");
    }
  }

  private void send() {
    boolean taken =
        refusals.tell(
            () ->
                passwords.ask(
                    who.getValue(),
                    VaadinRequest.getCurrent().getRemoteAddr(),
                    Language.of(UI.getCurrent().getLocale())));
    if (taken) {
      card.removeAll();
      card.add(
          new BrandMark(),
          new H1(translate("forgot.sent")),
          new Paragraph(translate("forgot.sent-words")),
          back(),
          new LanguageSwitch());
    }
  }

  private static Paragraph back() {
    return new Paragraph(new Anchor("login", translate("door.code-back")));
  }

  @Override
  public String getPageTitle() {
    return translate("door.forgot") + " · Tenfold";
  }
}
