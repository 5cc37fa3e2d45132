package org.tenfold.web.settings;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The settings of a project, a page each, as tabs. Each reader sees those that their roles open.
 */
public class SettingsTabs extends Nav {
  /** The pages, in the order of the bar. */
  public enum Tab {
    GENERAL("settings"),
    COLLECTION("collection"),
    LABELS("settings/labels"),
    JUDGING("settings/judging"),
    GUIDELINES("guidelines"),
    PAYMENT("settings/payment"),
    STORAGE("storage"),
    MEMBERS("people"),
    WEBHOOKS("webhooks");

    private final String path;

    Tab(String path) {
      this.path = path;
    }

    /** Word of its name. */
    public String key() {
      return "settings.tab." + name();
    }
  }

  public SettingsTabs(Tab current) {
    addClassName("tf-tabs");
    setId("settings-tabs");
    setAriaLabel(translate("settings.pages"));
    Arrays.stream(Tab.values())
        .filter(tab -> tab == current || opens(tab))
        .forEach(tab -> add(link(tab, tab == current)));
  }

  /** Where the tabs are, so that the menu marks its entry on each of them. */
  public static Set<String> paths() {
    return Arrays.stream(Tab.values()).map(tab -> tab.path).collect(Collectors.toSet());
  }

  private static Anchor link(Tab tab, boolean here) {
    Anchor link = new Anchor(tab.path, translate(tab.key()));
    if (here) {
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }

  /** By the page's own annotation, so that no list of ours can differ from it. */
  private static boolean opens(Tab tab) {
    Optional<Class<? extends Component>> page =
        RouteConfiguration.forApplicationScope().getRoute(tab.path);
    Authentication reader = SecurityContextHolder.getContext().getAuthentication();
    if (page.isEmpty() || reader == null) {
      return false;
    }
    Set<String> has =
        reader.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    return Arrays.stream(page.get().getAnnotation(RolesAllowed.class).value())
        .anyMatch(role -> has.contains("ROLE_" + role));
  }
}
