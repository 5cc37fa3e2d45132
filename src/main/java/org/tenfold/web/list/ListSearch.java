package org.tenfold.web.list;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Map;

/** Narrows a list down by words, which stand in its address. */
public final class ListSearch extends SearchField {
  /** The parameter of the address that holds them. */
  public static final String WORDS = "q";

  /**
   * @param what it looks for
   */
  public ListSearch(String id, String what) {
    super(id, what);
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
}
