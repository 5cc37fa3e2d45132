package org.tenfold.project.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenfold.project.Projects;
import org.tenfold.scope.Scope;
import org.tenfold.web.PageLabels;

/**
 * A page belongs to the project of the address by which it was opened, until it is closed; whatever
 * is done on it, by its reader or by news from elsewhere, is done for that project.
 */
@Component
class PagesOfProjects implements VaadinServiceInitListener {
  private final Projects projects;

  PagesOfProjects(Projects projects) {
    this.projects = projects;
  }

  private record OfPage(UUID project) {}

  @Override
  public void serviceInit(ServiceInitEvent event) {
    Scope.ofPages(PagesOfProjects::here);
    event
        .getSource()
        .addUIInitListener(
            begun -> {
              UI page = begun.getUI();
              Scope.project()
                  .ifPresent(
                      project -> ComponentUtil.setData(page, OfPage.class, new OfPage(project)));
              PageLabels.give(page, () -> projects.current().labels());
            });
  }

  private static Optional<Scope.OfPage> here() {
    UI page = UI.getCurrent();
    if (page == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(ComponentUtil.getData(page, OfPage.class))
        .map(known -> new Scope.OfPage(known.project(), page));
  }
}
