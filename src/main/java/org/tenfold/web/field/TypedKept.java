package org.tenfold.web.field;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * On every page it is known what somebody changed in its fields, so that the page can be loaded
 * again in another language without losing it.
 */
@Component
class TypedKept implements VaadinServiceInitListener {
  private static final String MODULE = "context://tenfold/typed.js";

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(begun -> begun.getUI().getPage().addJsModule(MODULE));
  }
}
