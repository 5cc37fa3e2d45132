package org.tenfold.agreement.ui;

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
    OVERVIEW("Overview", "agreement"),
    CLIPS("Clips", "agreement/clips"),
    ANNOTATORS("Annotators", "agreement/annotators"),
    GALLERY("Gallery", "agreement/gallery");

    private final String title;
    private final String path;

    Page(String title, String path) {
      this.title = title;
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
    setAriaLabel("Pages about agreement");
    keep(VoteSource.PEOPLE);
  }

  /** Lets the links lead to the votes of this source. */
  public final void keep(VoteSource source) {
    removeAll();
    for (Page page : Page.values()) {
      Anchor link = new Anchor(page.address(source), page.title);
      if (page == current) {
        link.getElement().setAttribute("aria-current", "page");
      }
      add(link);
    }
  }
}
