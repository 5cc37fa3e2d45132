package org.tenfold.web.term;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/**
 * Words in which each term can be pressed. Headings, tiles and heads of tables are made so; running
 * text only where a page has no such place, or it would be full of dotted lines.
 */
public final class Explained {
  private Explained() {}

  public static H2 heading(String text) {
    return in(new H2(), text);
  }

  public static Span words(String text) {
    return in(new Span(), text);
  }

  /** Fills an empty component. */
  public static <T extends Component & HasComponents & HasText> T in(T place, String text) {
    List<TermsInText.Part> parts = TermsInText.of(reader()).parts(text);
    if (parts.stream().allMatch(part -> part.term().isEmpty())) {
      place.setText(text);
      return place;
    }
    for (TermsInText.Part part : parts) {
      place.add(
          part.term()
              .<Component>map(term -> button(term, part.text(), parts.size() == 1))
              .orElseGet(() -> new Text(part.text())));
    }
    return place;
  }

  private static TermButton button(Term term, String written, boolean alone) {
    TermButton button = new TermButton(term, written);
    button.setClassName("tf-alone", alone);
    return button;
  }

  private static Locale reader() {
    UI page = UI.getCurrent();
    return page == null ? Locale.ENGLISH : page.getLocale();
  }
}
