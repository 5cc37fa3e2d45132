package org.tenfold.inbox.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Notices were read on this page: its bell need not wait until it looks again. */
class InboxRead extends ComponentEvent<UI> {
  InboxRead(UI page) {
    super(page, false);
  }
}
