package org.tenfold.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tenfold.web.term.Explained;

/**
 * One number with its name and what it means. Tiles stand in a container with the class {@code
 * tf-stats}.
 */
public class StatTile extends Div {

  private final Span value = new Span();
  private final Span note = new Span();

  public StatTile(String label) {
    Span name = Explained.words(label);
    addClassName("tf-stat");
    name.addClassName("tf-stat-label");
    value.addClassName("tf-stat-value");
    note.addClassName("tf-stat-note");
    add(name, value, note);
  }

  public StatTile(String label, String value, String note) {
    this(label);
    show(value, note);
  }

  /**
   * @param note unit, subset or band, for instance "substantial, 120 finished clips"; may be empty
   */
  public void show(String value, String note) {
    this.value.setText(value);
    this.note.setText(note);
  }
}
