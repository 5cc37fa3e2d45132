package org.tenfold.web.fault;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenfold.web.BrandMark;

/**
 * Instead of a page that could not be built; {@link FaultPage} is the same for addresses that never
 * reach Vaadin.
 */
@AnonymousAllowed
public class BrokenPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
  private final transient FaultLog log;
  private String title = "";

  BrokenPage(FaultLog log) {
    this.log = log;
    addClassName("tf-door");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> reason) {
    String path = event.getLocation().getPathWithQueryParameters();
    Fault fault = Fault.of(reason.getException(), "page /" + path, log);
    title = translate(fault instanceof Fault.Away ? "fault.away-title" : "fault.title");
    Anchor again = new Anchor(path, translate("fault.again"));
    // a whole new page: what the browser has of this one may be half built
    again.setRouterIgnore(true);
    Div card =
        new Div(
            new BrandMark(),
            new H1(title),
            new Paragraph(fault.words(event.getUI().getLocale())),
            new Paragraph(again));
    card.addClassNames("tf-card", "tf-stack", "tf-door-card");
    removeAll();
    add(card);
    if (fault instanceof Fault.Away) {
      int millis = 1000 * LastResort.RETRY_SECONDS;
      getElement().executeJs("setTimeout(() => location.reload(), $0)", millis);
    }
    return fault.status();
  }

  @Override
  public String getPageTitle() {
    return title + " · Tenfold";
  }
}
