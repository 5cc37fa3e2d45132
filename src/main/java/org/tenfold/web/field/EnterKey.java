package org.tenfold.web.field;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * On every page the Enter key on a button or a link presses that and does nothing else, though the
 * form around it is sent by Enter: a look at the password, or another language, is no answer yet.
 */
@Component
class EnterKey implements VaadinServiceInitListener {
  private static final String MODULE = "context://tenfold/enter-key.js";

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(begun -> begun.getUI().getPage().addJsModule(MODULE));
  }
}
