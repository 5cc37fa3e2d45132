package org.tenfold.web;

import com.vaadin.flow.component.html.Span;
import org.tenfold.label.Label;

/** A label's name in its colour. */
public class LabelBadge extends Span {

  public LabelBadge(Label emotion) {
    super(PageLabels.name(emotion));
    addClassName("tf-badge");
    PageLabels.mark(getElement(), emotion);
  }
}
