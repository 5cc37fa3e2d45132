package org.tenfold.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenfold.account.AccountPages;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.demo.DemoRoles;
import org.tenfold.web.VaadinWords;
import org.tenfold.web.theme.Theme;

/** Who reads this, as what, and what concerns nobody else. */
class PersonMenu extends MenuBar {
  /** A page's changes need the token that stands in a cookie; reading anything sets one. */
  private static final String LOOK_AS =
      """
      const token = () => decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '');
      (token() ? Promise.resolve() : fetch('api/v1/project'))
        .then(() => fetch($0, { method: 'POST', headers: { 'X-XSRF-TOKEN': token() } }))
        .finally(() => location.assign(document.baseURI));
      """;

  /**
   * @param offered roles of the demo that can be looked as; empty without the demo
   */
  PersonMenu(SignedInPerson person, List<Role> offered, Runnable signOut) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
    VaadinWords.spoken(this);
    String roles = roles(person);
    Span role = new Span(foremost(person));
    role.addClassName("tf-role");
    Avatar avatar = new Avatar(person.displayName());
    MenuItem top = addItem(avatar);
    top.add(role);
    top.setId("person-menu");
    top.getElement()
        .setAttribute("aria-label", translate("frame.you-are", person.displayName(), roles));
    SubMenu menu = top.getSubMenu();
    Div who = new Div(new Div(person.displayName()), new Div(roles));
    who.addClassName("tf-who");
    menu.addComponent(who);
    menu.addSeparator();
    menu.addItem(translate("frame.account"), click -> go(AccountPages.ACCOUNT));
    menu.addItem(translate("frame.tokens"), click -> go(AccountPages.TOKENS));
    menu.addItem(translate("frame.change-password"), click -> go(AccountPages.PASSWORD));
    themes(menu.addItem(translate("frame.theme")).getSubMenu());
    if (!offered.isEmpty()) {
      SubMenu demo = menu.addItem(translate("frame.look-as")).getSubMenu();
      offered.forEach(one -> demo.addItem(translate("role." + one), click -> lookAs(one)));
    }
    menu.addSeparator();
    menu.addItem(translate("frame.sign-out"), click -> signOut.run());
  }

  private static void themes(SubMenu menu) {
    Map<Theme, MenuItem> items = new EnumMap<>(Theme.class);
    VaadinRequest request = VaadinRequest.getCurrent();
    Theme now = request == null ? Theme.SYSTEM : Theme.of(request);
    for (Theme theme : Theme.values()) {
      MenuItem item =
          menu.addItem(
              translate("frame.theme." + theme),
              click -> {
                theme.choose();
                items.forEach((one, shown) -> shown.setChecked(one == theme));
              });
      item.setCheckable(true);
      item.setChecked(theme == now);
      items.put(theme, item);
    }
  }

  private static void lookAs(Role role) {
    UI.getCurrent().getPage().executeJs(LOOK_AS, DemoRoles.PATH + "?role=" + role);
  }

  private static void go(String page) {
    UI.getCurrent().navigate(page);
  }

  private static String roles(SignedInPerson person) {
    return Arrays.stream(Role.values())
        .filter(person::has)
        .map(role -> translate("role." + role))
        .collect(Collectors.joining(", "));
  }

  /** The last in the order of the work: who administers may do most of the rest. */
  private static String foremost(SignedInPerson person) {
    return Arrays.stream(Role.values())
        .filter(person::has)
        .reduce((one, later) -> later)
        .map(role -> translate("role." + role))
        .orElse("");
  }
}
