package org.tenfold.web.theme;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Gives a page its theme before anything is drawn, so that no dark room is lit for a moment. */
@Component
class PageTheme implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        page -> {
          Theme theme = Theme.of(page.getVaadinRequest());
          if (theme != Theme.SYSTEM) {
            page.getDocument().getElementsByTag("html").attr("theme", theme.word());
          }
        });
  }
}
