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
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.scope.Scope;
import org.tenfold.web.BrandMark;

/**
 * Instead of a page that is not there or not for this role; which of the two is told to members
 * alone. To others it says as much as {@code static/error/4xx.html}, for addresses that never reach
 * Vaadin.
 */
@AnonymousAllowed
public class NotFoundView extends Div
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

  private final H1 title = new H1(translate("lost.title"));
  private final Paragraph why = new Paragraph(translate("lost.words"));
  private final boolean framed;

  public NotFoundView() {
    Div words = new Div(title, why, new Paragraph(new Anchor("", translate("nav.overview"))));
    words.addClassNames("tf-card", "tf-stack");
    Optional<MainLayout> frame = frame();
    framed = frame.isPresent();
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
    if (framed) {
      List<Role> bearers = bearers(event.getLocation().getPath());
      SignedInPerson reader = CurrentUser.get();
      if (bearers.isEmpty() || bearers.stream().anyMatch(reader::has)) {
        why.setText(translate("lost.not-there"));
      } else {
        title.setText(translate("lost.other-role"));
        why.setText(
            translate(
                "lost.for-roles",
                bearers.stream()
                    .map(role -> translate("role." + role))
                    .collect(Collectors.joining(", "))));
      }
    }
    return HttpServletResponse.SC_NOT_FOUND;
  }

  /** For whom the page at this address is; empty where there is none, or it is for all. */
  private static List<Role> bearers(String path) {
    return RouteConfiguration.forApplicationScope()
        .getRoute(path)
        .map(page -> AnnotationUtils.findAnnotation(page, RolesAllowed.class))
        .map(roles -> Arrays.stream(roles.value()).map(Role::valueOf).toList())
        .orElse(List.of());
  }

  @Override
  public String getPageTitle() {
    return title.getText() + " · Tenfold";
  }
}
