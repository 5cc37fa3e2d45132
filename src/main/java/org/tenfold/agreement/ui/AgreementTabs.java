package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import org.tenfold.agreement.VoteSource;

/**
 * The pages about agreement side by side; going from one to another keeps whose votes are shown.
 */
public class AgreementTabs extends Nav {
  /** The pages, in the order of the bar. */
  public enum Page {
    OVERVIEW("nav.overview", "agreement"),
    CLIPS("welcome.clips", "agreement/clips"),
    ANNOTATORS("title.between-annotators", "agreement/annotators"),
    GALLERY("agreement.gallery", "agreement/gallery"),
    PLANNER("nav.planner", "agreement/planner");

    private final String key;
    private final String path;

    Page(String key, String path) {
      this.key = key;
      this.path = path;
    }

    /** Address of this page for the votes of {@code source}. */
    public String address(VoteSource source) {
      return source.equals(VoteSource.PEOPLE)
          ? path
          : path + "?" + QueryParameters.of(SourceChoice.PARAMETER, source.key()).getQueryString();
    }
  }

  private final Page current;

  public AgreementTabs(Page current) {
    this.current = current;
    addClassName("tf-tabs");
    setAriaLabel(translate("agreement.pages"));
    keep(VoteSource.PEOPLE);
  }

  /** Lets the links lead to the votes of this source. */
  public final void keep(VoteSource source) {
    removeAll();
    for (Page page : Page.values()) {
      Anchor link = new Anchor(page.address(source), translate(page.key));
      if (page == current) {
        link.getElement().setAttribute("aria-current", "page");
      }
      add(link);
    }
  }
}
