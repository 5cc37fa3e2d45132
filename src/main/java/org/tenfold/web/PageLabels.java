package org.tenfold.web;

import com.vaadin.flow.component.UI;
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

  private static Locale reader() {
    UI page = UI.getCurrent();
    return page == null ? Locale.getDefault() : page.getLocale();
  }
}
