package org.tenfold.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/** The labels of the project that a page belongs to, in its reader's language. */
public final class PageLabels {
  private PageLabels() {}

  public static LabelSet set() {
    return LabelSet.DFEW;
  }

  public static List<Label> all() {
    return set().all();
  }

  /** In the reader's language. */
  public static String name(Label label) {
    return set().name(label, reader());
  }

  /** In the reader's language, in the order of files. */
  public static List<String> names() {
    return set().names(reader());
  }

  /** What our elements are told of them: their property {@code labels}. */
  public static List<ShownLabel> shown() {
    return ShownLabel.of(set(), reader());
  }

  /** Says which label an element shows, and gives it the label's colours. */
  public static void mark(Element element, Label label) {
    element.setAttribute("data-emotion", String.valueOf(label.number()));
    element.setAttribute("data-colour", String.valueOf(set().classOf(label).colour()));
  }

  private static Locale reader() {
    UI page = UI.getCurrent();
    return page == null ? Locale.getDefault() : page.getLocale();
  }
}
