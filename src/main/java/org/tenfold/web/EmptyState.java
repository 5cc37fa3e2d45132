package org.tenfold.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a page shows while it has nothing: why, and what to do about it. */
public class EmptyState extends Div {

  public EmptyState(String title, String sentence, Component... actions) {
    addClassName("tf-empty");
    add(new H2(title), new Paragraph(sentence));
    if (actions.length > 0) {
      Div buttons = new Div(actions);
      buttons.addClassName("tf-actions");
      add(buttons);
    }
  }
}
