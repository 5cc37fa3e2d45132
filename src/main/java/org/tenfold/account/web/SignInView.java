package org.tenfold.account.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.tenfold.account.AccountPages;
import org.tenfold.account.reset.ForgottenPasswords;
import org.tenfold.web.BrandMark;
import org.tenfold.web.DemoBanner;
import org.tenfold.web.LanguageSwitch;

@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  /** After a refusal the name need not be typed again; the browser keeps it for this tab alone. */
  private static final String KEEP_NAME =
      """
      const kept = 'tenfold.name';
      const field = () => this.querySelector('[name=username]');
      this.addEventListener('login', () => sessionStorage.setItem(kept, field()?.value ?? ''));
      if ($0 && field()) {
        field().value = sessionStorage.getItem(kept) ?? '';
      } else {
        sessionStorage.removeItem(kept);
      }
      """;

  private final LoginForm form = spoken(new LoginForm());
  private final LoginI18n words = LoginI18n.createDefault();
  private final Paragraph joined = new Paragraph(translate("door.joined"));
  private final Paragraph ended = new Paragraph(translate("door.ended"));

  SignInView(
      @Value("${tenfold.demo}") boolean demo, ForgottenPasswords forgotten, OidcDoor elsewhere) {
    addClassName("tf-door");
    words.getForm().setTitle(translate("door.sign-in"));
    words.getForm().setPassword(translate("door.password"));
    words.getForm().setUsername(translate("door.user-name"));
    words.getForm().setSubmit(translate("door.sign-in"));
    form.setAction("login");
    words.getForm().setForgotPassword(translate("door.forgot"));
    form.setForgotPasswordButtonVisible(forgotten.offered());
    form.addForgotPasswordListener(
        click -> getUI().ifPresent(ui -> ui.navigate(AccountPages.FORGOT)));
    form.getElement().appendChild(rememberMe().getElement());
    if (demo) {
      add(new DemoBanner(translate("door.demo")));
    }
    joined.setId("joined");
    joined.getElement().setAttribute("role", "status");
    ended.setId("ended");
    ended.getElement().setAttribute("role", "status");
    Div card =
        new Div(
            new BrandMark(),
            joined,
            ended,
            form,
            elsewhere(elsewhere),
            new Paragraph(translate("door.invitation")),
            new LanguageSwitch());
    card.addClassNames("tf-card", "tf-door-card");
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Set<String> said = event.getLocation().getQueryParameters().getParameters().keySet();
    Optional<SignInFailures> why = SignInFailures.said(said);
    String key = "door." + why.orElse(SignInFailures.ERROR).parameter();
    words.getErrorMessage().setTitle(translate(key + "-title"));
    words.getErrorMessage().setMessage(translate(key));
    joined.setVisible(said.contains(AccountPages.JOINED));
    ended.setVisible(!joined.isVisible() && why.isEmpty() && hasEnded());
    form.setI18n(words);
    form.setError(why.isPresent());
    form.getElement().executeJs(KEEP_NAME, why.isPresent());
  }

  private static boolean hasEnded() {
    VaadinRequest request = VaadinRequest.getCurrent();
    return request != null && SignedInMark.isOn(request.getCookies());
  }

  @Override
  public String getPageTitle() {
    return translate("door.sign-in") + " · Tenfold";
  }

  /** The other way in, where there is one. */
  private static Anchor elsewhere(OidcDoor door) {
    Anchor way = new Anchor(OidcDoor.PATH, translate("door.with", door.name()));
    way.setRouterIgnore(true);
    way.setId("sign-in-elsewhere");
    way.addClassName("tf-way-in");
    way.setVisible(door.open());
    return way;
  }

  private static Div rememberMe() {
    Input box = new Input();
    box.setType("checkbox");
    box.setId("remember");
    NativeLabel label = new NativeLabel(translate("door.stay"));
    label.setFor(box);
    Div row = new Div(box, label);
    row.addClassName("tf-remember");
    row.getElement().setAttribute("slot", "custom-form-area");
    // the form sends what lies directly in this slot and has a name and a value, and nothing else
    row.getElement().setAttribute("name", "remember-me");
    row.getElement()
        .executeJs(
            "const box = this.querySelector('input');"
                + "const say = () => { this.value = box.checked ? 'on' : 'off'; };"
                + "this.name = 'remember-me'; box.addEventListener('change', say); say();");
    return row;
  }
}
