package org.tenfold.web.list;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Looks for words in a list: what it does stands above it, what it looks for within. */
public class SearchField extends TextField {
  private static final int PAUSE_MILLIS = 400;

  /**
   * @param what it looks for
   */
  public SearchField(String id, String what) {
    setId(id);
    setLabel(getTranslation("list.search"));
    setPlaceholder(what);
    // a placeholder goes away once something is typed, and is no name
    getElement().setAttribute("title", what);
    setPrefixComponent(VaadinIcon.SEARCH.create());
    setClearButtonVisible(true);
    setWidth("min(18rem, 100%)");
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(PAUSE_MILLIS);
  }

  public final String words() {
    return getValue().strip();
  }
}
