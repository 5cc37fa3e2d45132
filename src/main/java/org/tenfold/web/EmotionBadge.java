package org.tenfold.web;

import com.vaadin.flow.component.html.Span;
import org.tenfold.emotion.Emotion;

/** An emotion's name in its colour. */
public class EmotionBadge extends Span {

  public EmotionBadge(Emotion emotion) {
    super(emotion.title());
    addClassName("tf-badge");
    getElement().setAttribute("data-emotion", String.valueOf(emotion.number()));
  }
}
