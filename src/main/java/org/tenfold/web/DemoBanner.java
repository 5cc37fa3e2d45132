package org.tenfold.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Says on every page of a demo that it is one. */
public class DemoBanner extends Div {

  public DemoBanner(String sentence) {
    addClassName("tf-demo-banner");
    getElement().setAttribute("role", "note");
    setTitle(sentence);
    Element word = new Element("strong");
    word.setText("Demo");
    getElement().appendChild(word);
    add(new Span(sentence));
  }
}
