package org.tenfold.benchmark.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tenfold.web.term.Explained;

/** A title, a sentence on how to read it, and what it is about. */
public class Card extends Div {
  /**
   * @param sentence empty for none
   */
  public Card(String id, String title, String sentence, Component... content) {
    setId(id);
    addClassNames("tf-card", "tf-stack");
    add(Explained.heading(title));
    if (!sentence.isEmpty()) {
      add(note(sentence));
    }
    add(content);
  }

  public static Paragraph note(String sentence) {
    Paragraph note = new Paragraph(sentence);
    note.addClassName("tf-note");
    return note;
  }
}
