package org.tenfold.home.help;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;
import org.tenfold.web.PageHeader;
import org.tenfold.web.term.TermButton;

/** What to do in which order, by which keys, what the words mean, and what this is. */
@Route("help")
@PageTitle("Help · Tenfold")
@PermitAll
public class HelpView extends Div implements AfterNavigationObserver {
  private static final String THIRD_PARTY = "/META-INF/THIRD-PARTY.md";
  private static final String SHOW =
      "setTimeout(() => { const place = document.getElementById($0);"
          + "place?.scrollIntoView({block: place.tagName === 'DT' ? 'center' : 'start'});"
          + "place?.focus({preventScroll: true}); }, 50)";

  HelpView(@Value("${tenfold.version}") String version) {
    addClassName("tf-page");
    SignedInPerson reader = CurrentUser.get();
    List<RoleHelp> own = RoleHelp.ALL.stream().filter(one -> reader.has(one.role())).toList();
    List<RoleHelp> others = RoleHelp.ALL.stream().filter(one -> !own.contains(one)).toList();
    Div roles = new Div();
    roles.addClassName("tf-stack");
    own.forEach(one -> roles.add(card(one, true)));
    if (!others.isEmpty()) {
      Div theirs = new Div();
      theirs.addClassName("tf-stack");
      others.forEach(one -> theirs.add(card(one, false)));
      roles.add(new Details(translate("help.others"), theirs));
    }
    add(
        new PageHeader(
            translate("nav.help"),
            translate("help.sentence"),
            new Anchor(TermButton.address("glossary"), translate("help.glossary")),
            new Anchor(TermButton.address("about"), translate("help.about"))),
        roles,
        new Glossary(),
        about(version));
  }

  /** Vaadin pages are made after the browser has looked for the place that a fragment names. */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(TermButton.PLACE)
        .ifPresent(place -> getElement().executeJs(SHOW, place));
  }

  /**
   * @param opens whether its reader may open its pages
   */
  private static Component card(RoleHelp help, boolean opens) {
    Div card =
        new Div(new H2(translate("role." + help.role())), new Paragraph(translate(help.words())));
    OrderedList way = new OrderedList();
    way.addClassName("tf-help-way");
    help.pages().forEach(stop -> way.add(item(help, stop, opens)));
    card.add(way);
    help.screens()
        .forEach(
            screen -> card.add(new H3(translate("help.keys." + screen)), new KeyTable(screen)));
    card.addClassNames("tf-card", "tf-stack");
    card.setId("help-" + help.role());
    return card;
  }

  private static ListItem item(RoleHelp help, RoleHelp.Stop stop, boolean opens) {
    String name = translate(stop.name());
    Component page = opens ? new Anchor(stop.path(), name) : new Span(name);
    page.addClassName("tf-strong");
    return new ListItem(page, new Span(" " + translate(help.words(stop))));
  }

  private static Div about(String version) {
    Anchor thirdParty =
        new Anchor(
            DownloadHandler.forClassResource(HelpView.class, THIRD_PARTY, "THIRD-PARTY.md"),
            translate("help.third-party"));
    Div card =
        new Div(
            new H2(translate("help.about")),
            new Paragraph(translate("help.version", shown(version))),
            new Paragraph(translate("help.licence")),
            new Paragraph(thirdParty),
            new Paragraph(translate("help.documents")));
    card.addClassNames("tf-card", "tf-stack");
    card.setId("about");
    return card;
  }

  /** Unpackaged, the build has not written it yet. */
  private static String shown(String version) {
    return version.startsWith("@") ? "–" : version;
  }
}
