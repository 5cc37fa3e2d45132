package org.tenfold.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import org.tenfold.emotion.Emotion;

/** An emotion's name in its colour. */
public class EmotionBadge extends Span {

  public EmotionBadge(Emotion emotion) {
    super(translate("emotion." + emotion));
    addClassName("tf-badge");
    getElement().setAttribute("data-emotion", String.valueOf(emotion.number()));
  }
}
