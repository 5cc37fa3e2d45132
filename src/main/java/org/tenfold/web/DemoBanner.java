package org.tenfold.web;

import com.vaadin.flow.component.html.Div;

/** Says on every page that this is a demo. */
public final class DemoBanner extends Div {
  public DemoBanner(String words) {
    addClassName("tf-demo-banner");
    setText(words);
  }
}
