package org.tenfold.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.tenfold.web.term.Explained;

/** The top of a page: its title, one sentence about it, and what can be done here. */
public class PageHeader extends Header {

  public PageHeader(String title, String sentence, Component... actions) {
    addClassName("tf-page-header");
    add(new Div(new H1(title), Explained.in(new Paragraph(), sentence)));
    if (actions.length > 0) {
      Div buttons = new Div(actions);
      buttons.addClassName("tf-actions");
      add(buttons);
    }
  }
}
