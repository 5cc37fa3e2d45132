package org.tenfold.web;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/** The labels of the project that a page belongs to, in its reader's language. */
public final class PageLabels {
  private PageLabels() {}

  private record Known(Supplier<LabelSet> labels) {}

  /** Tells a page who knows its labels. */
  public static void give(UI page, Supplier<LabelSet> labels) {
    ComponentUtil.setData(page, Known.class, new Known(labels));
  }

  /** Those of DFEW on what is no page of a project. */
  public static LabelSet set() {
    UI page = UI.getCurrent();
    LabelSet kept = page == null ? null : ComponentUtil.getData(page, LabelSet.class);
    if (kept != null) {
      return kept;
    }
    Known known = page == null ? null : ComponentUtil.getData(page, Known.class);
    if (known == null) {
      return LabelSet.DFEW;
    }
    LabelSet labels = known.labels().get();
    ComponentUtil.setData(page, LabelSet.class, labels);
    return labels;
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
