package org.tenfold.benchmark.ui.run;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.benchmark.RunId;

/** The pages of a run side by side. */
public final class RunTabs extends Nav {
  /** In the order of the bar. */
  public enum Page {
    FIGURES("run.page-figures", ""),
    FEATURES("run.page-features", "/features"),
    PEOPLE("run.page-people", "/people"),
    DOUBTS("run.page-doubts", "/doubts");

    private final String key;
    private final String path;

    Page(String key, String path) {
      this.key = key;
      this.path = path;
    }
  }

  public RunTabs(RunId run, Page current) {
    addClassName("tf-tabs");
    setId("run-pages");
    setAriaLabel(getTranslation("run.pages"));
    boolean admin = CurrentUser.get().has(Role.ADMIN);
    for (Page page : Page.values()) {
      if (admin || page == Page.DOUBTS) {
        Anchor link = new Anchor("benchmarks/" + run.value() + page.path, getTranslation(page.key));
        if (page == current) {
          link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
      }
    }
  }
}
