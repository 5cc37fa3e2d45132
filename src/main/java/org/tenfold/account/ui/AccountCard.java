package org.tenfold.account.ui;

import com.vaadin.flow.component.Component;

/** What another module has people choose on the page of their account. */
public interface AccountCard {
  /** For whoever is signed in on this thread; made for each page anew. */
  Component card();
}
