package org.tenfold.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.tenfold.project.Project;

/** The name of the page's project; it opens the other ones that its reader may see. */
class ProjectSwitch extends Div {
  ProjectSwitch(Project here, List<Project> known) {
    addClassName("tf-project-name");
    MenuBar menu = spoken(new MenuBar());
    menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
    add(menu);
    Span name = new Span(here.name());
    name.setTitle(here.name());
    MenuItem top = menu.addItem(name);
    top.setId("project-switch");
    top.getElement().setAttribute("aria-label", translate("frame.project", here.name()));
    top.add(VaadinIcon.ANGLE_DOWN.create());
    known.forEach(one -> top.getSubMenu().addItem(link(one)).setCheckable(false));
    top.getSubMenu().addItem(new Anchor("projects", translate("frame.all-projects")));
  }

  /** Another project's pages are no part of this one's: the browser opens them anew. */
  private static Anchor link(Project project) {
    Anchor link = new Anchor(project.address(), project.name());
    link.setRouterIgnore(true);
    return link;
  }
}
