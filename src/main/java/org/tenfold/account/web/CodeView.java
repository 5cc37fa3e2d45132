package org.tenfold.account.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.tenfold.web.BrandMark;
import org.tenfold.web.LanguageSwitch;

/** The second step of a sign-in: a code of the person's app, or one that stands in for it. */
@Route(value = CodeFilter.PATH, autoLayout = false)
@AnonymousAllowed
public class CodeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final Div card = new Div();

  CodeView() {
    addClassName("tf-door");
    card.addClassNames("tf-card", "tf-door-card", "tf-form");
    add(card);
  }

  /** A form of the browser's own: its answer comes with the cookies of somebody who is in. */
  @Tag("form")
  private static final class CodeForm extends Component implements HasComponents {
    CodeForm(Component... parts) {
      getElement().getClassList().addAll(List.of("tf-stack", "tf-code-form"));
      getElement().setAttribute("method", "post");
      getElement().setAttribute("action", CodeFilter.PATH);
      add(parts);
      // the token of the moment stands in a cookie, which another window may have changed
      getElement()
          .executeJs(
              "this.addEventListener('submit', () => { const said ="
                  + " document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);"
                  + "this.querySelector('[name=_csrf]').value = said ?"
                  + " decodeURIComponent(said[1]) : ''; });");
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<AwaitedCode> awaited =
        AwaitedCode.of(VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(false));
    if (awaited.isEmpty()) {
      event.forwardTo(SignInView.class);
      return;
    }
    card.removeAll();
    card.add(new BrandMark(), new H1(translate("door.code-title")));
    SignInFailures.said(event.getLocation().getQueryParameters().getParameters().keySet())
        .ifPresent(why -> card.add(problem(why)));
    card.add(
        form(awaited.get().remember()),
        new Paragraph(translate("door.code-lost")),
        new Paragraph(new Anchor("login", translate("door.code-back"))),
        new LanguageSwitch());
  }

  private static Paragraph problem(SignInFailures why) {
    Paragraph problem =
        new Paragraph(translate(why == SignInFailures.WAIT ? "door.code-wait" : "door.code-error"));
    problem.addClassName("tf-problem");
    problem.getElement().setAttribute("role", "alert");
    return problem;
  }

  private static CodeForm form(boolean remember) {
    TextField code = new TextField(translate("door.code"));
    code.setId("code");
    code.getElement().setProperty("name", CodeFilter.FIELD);
    code.getElement().setAttribute("autocomplete", "one-time-code");
    code.setAutocapitalize(Autocapitalize.NONE);
    code.setMaxLength(40);
    code.setRequired(true);
    code.setAutofocus(true);
    Button send = new Button(translate("door.sign-in"));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.getElement()
        .executeJs("this.addEventListener('click', () => this.closest('form').requestSubmit())");
    return new CodeForm(
        code,
        hidden("_csrf", ""),
        hidden(AbstractRememberMeServices.DEFAULT_PARAMETER, remember ? "on" : "off"),
        send);
  }

  private static Input hidden(String name, String value) {
    Input field = new Input();
    field.getElement().setAttribute("type", "hidden");
    field.getElement().setAttribute("name", name);
    field.getElement().setAttribute("value", value);
    return field;
  }

  @Override
  public String getPageTitle() {
    return translate("door.code-title") + " · Tenfold";
  }
}
