package org.tenfold.web;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The state of a job or clip as a coloured word. */
public class StateBadge extends Span {

  /** What the colour says; the word says it too. */
  public enum Tone {
    GOOD,
    WARN,
    BAD,
    BUSY
  }

  public StateBadge(String word, Tone tone) {
    super(word);
    addClassName("tf-badge");
    getElement().setAttribute("data-state", tone.name().toLowerCase(Locale.ROOT));
  }

  /** How many are in this state. */
  public StateBadge counting(int count) {
    setText(count + " " + getText());
    return this;
  }
}
