package org.tenfold.web.term;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Locale;

/** A term where it stands: pressed, by whatever hand, it says what it means. Escape closes. */
public class TermButton extends NativeButton {
  /** Parameter of the help page: the id of what it shall show. */
  public static final String PLACE = "at";

  /**
   * @param written as it stands in the text
   */
  public TermButton(Term term, String written) {
    super(written);
    addClassName("tf-term");
    getElement().setAttribute("type", "button");
    getElement().setAttribute("data-term", term.name());
    explained(term, getLocale()).setTarget(this);
  }

  /** A place of the help page. */
  public static String address(String place) {
    return "help?" + PLACE + "=" + place;
  }

  private static Popover explained(Term term, Locale reader) {
    Span name = new Span(term.name(reader));
    name.addClassName("tf-strong");
    Div content = new Div(name, new Paragraph(term.meaning(reader)));
    term.source(reader)
        .ifPresent(
            source -> {
              Paragraph line = new Paragraph(source);
              line.addClassName("tf-note");
              content.add(line);
            });
    content.add(new Anchor(address(term.anchor()), translate("term.to-glossary")));
    content.addClassName("tf-term-words");
    Popover popover = new Popover(content);
    popover.setOpenOnClick(true);
    popover.setPosition(PopoverPosition.BOTTOM_START);
    popover.setAriaLabel(term.name(reader));
    return popover;
  }
}
