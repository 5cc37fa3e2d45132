package org.tenfold.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;

@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Tenfold")
@AnonymousAllowed
public class SignInView extends Div implements BeforeEnterObserver {
  private static final String WRONG =
      "The name or the password is not right. Capital letters count; a one-time password is in the terminal.";
  private static final String WAIT =
      "Too many wrong passwords for this name: wait a little, then try again.";

  private final LoginForm form = new LoginForm();
  private final LoginI18n words = LoginI18n.createDefault();

  SignInView(@Value("${tenfold.demo}") boolean demo) {
    addClassName("tf-door");
    words.getForm().setTitle("Sign in");
    words.getForm().setUsername("User name");
    words.getForm().setSubmit("Sign in");
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    form.getElement().appendChild(rememberMe().getElement());
    if (demo) {
      add(new DemoBanner("Sign in with one of the demo accounts that the terminal shows."));
    }
    Div card =
        new Div(
            new BrandMark(),
            form,
            new Paragraph("Tenfold is by invitation: an admin sends you a link."));
    card.addClassNames("tf-card", "tf-door-card");
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Set<String> said = event.getLocation().getQueryParameters().getParameters().keySet();
    boolean wait = said.contains("wait");
    words.getErrorMessage().setTitle(wait ? "Please wait" : "That did not work");
    words.getErrorMessage().setMessage(wait ? WAIT : WRONG);
    form.setI18n(words);
    form.setError(wait || said.contains("error"));
  }

  private static Div rememberMe() {
    Input box = new Input();
    box.setType("checkbox");
    box.setId("remember");
    box.getElement().setAttribute("name", "remember-me");
    NativeLabel label = new NativeLabel("Stay signed in on this computer");
    label.setFor(box);
    Div row = new Div(box, label);
    row.addClassName("tf-remember");
    row.getElement().setAttribute("slot", "custom-form-area");
    return row;
  }
}
