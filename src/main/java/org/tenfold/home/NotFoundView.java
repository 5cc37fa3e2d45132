package org.tenfold.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;
import org.tenfold.scope.Scope;
import org.tenfold.web.BrandMark;

/**
 * Instead of a page that is not there or not for this role; which of the two, it does not tell. The
 * same in {@code static/error/4xx.html}, for addresses that never reach Vaadin.
 */
@AnonymousAllowed
public class NotFoundView extends Div
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

  public NotFoundView() {
    Div words =
        new Div(
            new H1(translate("lost.title")),
            new Paragraph(translate("lost.words")),
            new Paragraph(new Anchor("", translate("nav.overview"))));
    words.addClassNames("tf-card", "tf-stack");
    Optional<MainLayout> frame = frame();
    if (frame.isPresent()) {
      Div page = new Div(words);
      page.addClassName("tf-page");
      frame.get().setContent(page);
      add(frame.get());
    } else {
      addClassName("tf-door");
      words.addClassName("tf-door-card");
      words.addComponentAsFirst(new BrandMark());
      add(words);
    }
  }

  /** Around the page of a member who may go anywhere else in this project. */
  private static Optional<MainLayout> frame() {
    return CurrentUser.find()
        .filter(person -> person.firstPage().isEmpty())
        .filter(person -> Scope.project().map(person::knows).orElse(person.projects().size() == 1))
        .map(person -> Instantiator.get(UI.getCurrent()).getOrCreate(MainLayout.class));
  }

  /** Whoever has something to do first has no role, and is led there from anywhere. */
  @Override
  protected void onAttach(AttachEvent attached) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && who.getPrincipal() instanceof SignedInPerson person) {
      person
          .firstPage()
          .ifPresent(
              page ->
                  attached
                      .getUI()
                      .beforeClientResponse(this, client -> client.getUI().navigate(page)));
    }
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> reason) {
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return translate("lost.title") + " · Tenfold";
  }
}
