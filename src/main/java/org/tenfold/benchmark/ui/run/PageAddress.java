package org.tenfold.benchmark.ui.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.tenfold.web.address.AddressBar;

/** The choices of a page as they stand in its address, so that a link or a reload keeps them. */
public final class PageAddress {
  private PageAddress() {}

  /** Opens the same page with these parameters changed; an empty one is left out. */
  public static void change(UI ui, Map<String, String> changes) {
    Location now = ui.getInternals().getActiveViewLocation();
    ui.navigate(now.getPath(), changed(now.getQueryParameters(), changes));
  }

  /** Changes the address alone: what is open stays. */
  public static void note(UI ui, Map<String, String> changes) {
    AddressBar.note(ui, changes);
  }

  private static QueryParameters changed(QueryParameters parameters, Map<String, String> changes) {
    QueryParameters changed = parameters;
    for (Map.Entry<String, String> change : changes.entrySet()) {
      changed = changed.excluding(change.getKey());
      if (!change.getValue().isEmpty()) {
        changed = changed.merging(change.getKey(), change.getValue());
      }
    }
    return changed;
  }
}
