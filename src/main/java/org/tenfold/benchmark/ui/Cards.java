package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import org.tenfold.release.Release;
import org.tenfold.web.Chart;
import org.tenfold.web.Drawing;
import org.tenfold.web.term.Explained;

/** Cards of pages of results. */
public final class Cards {
  private static final Pattern FILE = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Cards() {}

  /** Its title, what it means, and what it shows. */
  public static Div of(String id, String title, String sentence, Component... shown) {
    Paragraph words = new Paragraph(sentence);
    words.addClassName("tf-note");
    Div card = new Div(Explained.heading(title), words);
    card.add(shown);
    card.setId(id);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  /**
   * @param label for people who do not see it
   * @param height as in CSS
   */
  public static Chart chart(String label, String height, Drawing drawing) {
    Chart chart = new Chart(label).offered(FILE.matcher(label).replaceAll("-"));
    chart.setHeight(height);
    chart.draw(drawing);
    return chart;
  }

  /** Says of a demo's release that its figures mean nothing; invisible for others. */
  public static Div demoNote(Release release) {
    Div note = new Div(new Span(translate("run.demo")));
    note.addClassName("tf-demo-banner");
    note.setVisible(release.simulated());
    return note;
  }
}
