package org.tenfold.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Logo and name. */
public final class BrandMark extends Div {
  public BrandMark() {
    addClassName("tf-brand");
    Image mark = new Image("tenfold/logo.svg", "");
    mark.setWidth("28px");
    mark.setHeight("28px");
    add(mark, new Span("Tenfold"));
  }
}
