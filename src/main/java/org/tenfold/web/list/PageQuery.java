package org.tenfold.web.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;

/** The choices of a page as they stand in its address, so that a link or a reload keeps them. */
public final class PageQuery {
  private PageQuery() {}

  public static Optional<String> value(BeforeEnterEvent event, String name) {
    return event.getLocation().getQueryParameters().getSingleParameter(name);
  }

  /** Opens the same page with these parameters changed; an empty one is left out. */
  public static void change(UI ui, Map<String, String> changes) {
    Location now = ui.getInternals().getActiveViewLocation();
    QueryParameters parameters = now.getQueryParameters();
    for (Map.Entry<String, String> change : changes.entrySet()) {
      parameters = parameters.excluding(change.getKey());
      if (!change.getValue().isEmpty()) {
        parameters = parameters.merging(change.getKey(), change.getValue());
      }
    }
    ui.navigate(now.getPath(), parameters);
  }
}
