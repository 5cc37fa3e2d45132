package org.tenfold.web.list;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Map;

/** Narrows a list down by words, which stand in its address. */
public final class ListSearch extends TextField {
  /** The parameter of the address that holds them. */
  public static final String WORDS = "q";

  private static final int PAUSE_MILLIS = 400;

  /**
   * @param what it looks for, as its placeholder says
   */
  public ListSearch(String id, String what) {
    setId(id);
    setPlaceholder(what);
    setAriaLabel(what);
    setPrefixComponent(VaadinIcon.SEARCH.create());
    setClearButtonVisible(true);
    setWidth("16rem");
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(PAUSE_MILLIS);
    addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(WORDS, words())));
          }
        });
  }

  /** Takes the words from the address. */
  public void enter(BeforeEnterEvent event) {
    String wanted = PageQuery.value(event, WORDS).orElse("");
    if (!wanted.equals(words())) {
      setValue(wanted);
    }
  }

  public String words() {
    return getValue().strip();
  }
}
