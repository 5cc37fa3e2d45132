package org.tenfold.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.tenfold.account.AccountPages;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;
import org.tenfold.inbox.Inbox;
import org.tenfold.inbox.ui.Bell;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.web.BrandMark;
import org.tenfold.web.DemoBanner;
import org.tenfold.web.LanguageSwitch;
import org.tenfold.web.settings.SettingsTabs;

/**
 * The frame around every page: brand, the pages that this person's roles open, and the person.
 * Pages announce themselves by {@code @Menu}; this class knows none of them.
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements BeforeEnterObserver {
  /** Where people judge, nothing else calls for them. */
  private static final String LABELLING = "label";

  private final transient AuthenticationContext authentication;
  private final Bell bell;

  MainLayout(Projects projects, Inbox inbox, AuthenticationContext authentication) {
    this.authentication = authentication;
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
    addToDrawer(new BrandMark(), new Scroller(navigation()));
    addToNavbar(new DrawerToggle(), projectSwitch(project, projects));
    if (project.demo()) {
      addToNavbar(new DemoBanner(translate("frame.demo")));
    }
    if (project.archived()) {
      addToNavbar(new DemoBanner(translate("frame.archived"), translate("frame.archived-words")));
    }
    addToNavbar(bell, new LanguageSwitch(), personMenu(CurrentUser.get()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    bell.hide(event.getLocation().getFirstSegment().equals(LABELLING));
    CurrentUser.get()
        .firstPage()
        .filter(page -> !event.getLocation().getPath().equals(page))
        .ifPresent(event::forwardTo);
  }

  private static SideNav navigation() {
    SideNav nav = new SideNav();
    nav.setLabel(translate("frame.pages"));
    nav.getElement().setAttribute("aria-label", translate("frame.pages"));
    MenuConfiguration.getMenuEntries().stream().map(MainLayout::item).forEach(nav::addItem);
    return nav;
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

  private MenuBar personMenu(SignedInPerson person) {
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
    Avatar avatar = new Avatar(person.displayName());
    MenuItem top = menu.addItem(avatar);
    top.getElement().setAttribute("aria-label", translate("frame.you-are", person.displayName()));
    top.getSubMenu().addItem(person.displayName()).setEnabled(false);
    top.getSubMenu()
        .addItem(
            translate("frame.account"),
            click -> getUI().ifPresent(ui -> ui.navigate(AccountPages.ACCOUNT)));
    top.getSubMenu()
        .addItem(
            translate("frame.tokens"),
            click -> getUI().ifPresent(ui -> ui.navigate(AccountPages.TOKENS)));
    top.getSubMenu()
        .addItem(
            translate("frame.change-password"),
            click -> getUI().ifPresent(ui -> ui.navigate(AccountPages.PASSWORD)));
    top.getSubMenu().addItem(translate("frame.sign-out"), click -> authentication.logout());
    return menu;
  }
}
