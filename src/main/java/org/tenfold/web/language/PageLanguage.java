package org.tenfold.web.language;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.tenfold.language.Language;

/** Tells screen readers in which language to speak a page (WCAG 2.2, 3.1.1). */
@Component
class PageLanguage implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        page ->
            page.getDocument()
                .getElementsByTag("html")
                .attr("lang", Language.of(page.getVaadinRequest().getLocale()).tag()));
  }
}
