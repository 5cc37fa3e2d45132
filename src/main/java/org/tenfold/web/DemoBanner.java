package org.tenfold.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Says on every page what its numbers or its project are: a demo, say. */
public class DemoBanner extends Div {

  public DemoBanner(String sentence) {
    this(translate("frame.demo-word"), sentence);
  }

  /**
   * @param called the one or two words that stay where the sentence has no room
   */
  public DemoBanner(String called, String sentence) {
    addClassName("tf-demo-banner");
    getElement().setAttribute("role", "note");
    setTitle(sentence);
    Element word = new Element("strong");
    word.setText(called);
    getElement().appendChild(word);
    add(new Span(sentence));
  }
}
