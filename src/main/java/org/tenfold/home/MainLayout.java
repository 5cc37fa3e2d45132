package org.tenfold.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.named;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.demo.DemoRoles;
import org.tenfold.inbox.Inbox;
import org.tenfold.inbox.ui.Bell;
import org.tenfold.operation.check.Checks;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.web.BrandMark;
import org.tenfold.web.DemoBanner;
import org.tenfold.web.LanguageSwitch;
import org.tenfold.web.settings.SettingsTabs;
import org.tenfold.web.settings.UnusedPages;

/**
 * The frame around every page: brand, the pages that this person's roles open, and the person.
 * Pages announce themselves by {@code @Menu}; this class knows none of them.
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements BeforeEnterObserver {
  /** Where people judge, nothing else calls for them. */
  private static final String LABELLING = "label";

  /** So many pages need no headings between them. */
  private static final int FEW = 6;

  private final Bell bell;
  private final ScrollPlace scroll = new ScrollPlace();

  MainLayout(
      Projects projects,
      Inbox inbox,
      Checks checks,
      AuthenticationContext authentication,
      ObjectProvider<DemoRoles> demo,
      List<UnusedPages> unusedPages) {
    Set<String> unused =
        unusedPages.stream().flatMap(one -> one.now().stream()).collect(Collectors.toSet());
    bell = new Bell(inbox);
    setPrimarySection(Section.DRAWER);
    Project project = projects.current();
    if (CurrentUser.get().participant()) {
      // whoever came by a platform's link has clips to judge, and neither other pages nor an
      // account
      setDrawerOpened(false);
      LanguageSwitch languages = new LanguageSwitch();
      languages.addClassName("tf-at-the-end");
      addToNavbar(new BrandMark(), languages);
      return;
    }
    addToDrawer(new BrandMark(), new Scroller(navigation(unused)), help());
    addToNavbar(
        named(new DrawerToggle(), translate("nav.toggle")), projectSwitch(project, projects));
    if (project.demo()) {
      addToNavbar(new DemoBanner(translate("frame.demo")));
    }
    if (project.archived()) {
      addToNavbar(new DemoBanner(translate("frame.archived"), translate("frame.archived-words")));
    }
    if (CurrentUser.get().serverAdmin() && checks.differs()) {
      addToNavbar(new DemoBanner(translate("frame.differs"), translate("frame.differs-words")));
    }
    addToNavbar(
        bell,
        new LanguageSwitch(),
        new PersonMenu(
            CurrentUser.get(),
            offered(project, Optional.ofNullable(demo.getIfAvailable())),
            authentication::logout));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    scroll.enter(getElement(), event);
    bell.opened(event.getLocation().getPath());
    bell.hide(event.getLocation().getFirstSegment().equals(LABELLING));
    CurrentUser.get()
        .firstPage()
        .filter(page -> !event.getLocation().getPath().equals(page))
        .ifPresent(event::forwardTo);
  }

  /** In the order of the work. A page's place is its order; the next group begins at its own. */
  private enum Group {
    START(0),
    COLLECT(10),
    JUDGE(30),
    RESULTS(50),
    RUN(70);

    private final double from;

    Group(double from) {
      this.from = from;
    }

    private static Group of(MenuEntry entry) {
      return Arrays.stream(values())
          .filter(group -> group.from <= entry.order())
          .reduce((one, later) -> later)
          .orElse(START);
    }
  }

  private static Component navigation(Set<String> unused) {
    List<MenuEntry> entries =
        MenuConfiguration.getMenuEntries().stream()
            .filter(entry -> !unused.contains(entry.path().replaceFirst("^/", "")))
            .toList();
    Div groups = new Div();
    for (Group group : Group.values()) {
      SideNav nav = new SideNav();
      entries.stream()
          .filter(entry -> Group.of(entry) == group)
          .map(MainLayout::item)
          .forEach(nav::addItem);
      String name = translate(group == Group.START ? "frame.pages" : "frame.group." + group);
      nav.getElement().setAttribute("aria-label", name);
      if (group != Group.START && entries.size() > FEW) {
        nav.setLabel(name);
      }
      if (!nav.getItems().isEmpty()) {
        groups.add(nav);
      }
    }
    return groups;
  }

  /** At the foot, where it is in sight however many pages there are. */
  private static SideNav help() {
    SideNav foot = new SideNav();
    foot.getElement().setAttribute("aria-label", translate("nav.help"));
    foot.addClassName("tf-nav-foot");
    foot.addItem(
        new SideNavItem(translate("nav.help"), "help", VaadinIcon.QUESTION_CIRCLE_O.create()));
    return foot;
  }

  private static SideNavItem item(MenuEntry entry) {
    SideNavItem item = new SideNavItem(title(entry), entry.path());
    item.setMatchNested(!entry.path().isEmpty());
    if (SettingsTabs.paths().contains(entry.path().replaceFirst("^/", ""))) {
      item.setPathAliases(SettingsTabs.paths());
    }
    if (entry.icon() != null) {
      item.setPrefixComponent(new Icon(entry.icon()));
    }
    return item;
  }

  /** Pages announce themselves in English; the bundle may know them in the reader's language. */
  private static String title(MenuEntry entry) {
    String key = "nav." + entry.title().toLowerCase(Locale.ROOT);
    String words = translate(key);
    return words.equals(key) ? entry.title() : words;
  }

  private static ProjectSwitch projectSwitch(Project here, Projects projects) {
    SignedInPerson reader = CurrentUser.get();
    return new ProjectSwitch(
        here, projects.all().stream().filter(one -> reader.knows(one.id().value())).toList());
  }

  /** Read with the page's own session: whether it came from an admin is known to it alone. */
  private static List<Role> offered(Project project, Optional<DemoRoles> demo) {
    VaadinSession session = VaadinSession.getCurrent();
    return demo.filter(there -> project.demo())
        .map(
            roles ->
                roles.offered(
                    CurrentUser.get(),
                    session != null && session.getSession() instanceof WrappedHttpSession page
                        ? page.getHttpSession()
                        : null))
        .orElse(List.of());
  }
}
