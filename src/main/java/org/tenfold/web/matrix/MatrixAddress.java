package org.tenfold.web.matrix;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Map;
import java.util.Optional;
import org.tenfold.web.address.AddressBar;

/**
 * What is chosen of a square, as it stands in the address of its page: its unit, and the open cell.
 *
 * @param name tells it from other squares of the page; may be empty
 */
record MatrixAddress(String name) {
  private static final String COUNTS = "counts";

  boolean percent(BeforeEnterEvent event) {
    return value(event, "unit").filter(COUNTS::equals).isEmpty();
  }

  Optional<MatrixPlace> open(BeforeEnterEvent event, int size) {
    return value(event, "cell").flatMap(text -> MatrixPlace.of(text, size));
  }

  void notePercent(UI ui, boolean percent) {
    note(ui, "unit", percent ? "" : COUNTS);
  }

  void noteOpen(UI ui, Optional<MatrixPlace> open) {
    note(ui, "cell", open.map(MatrixPlace::text).orElse(""));
  }

  private Optional<String> value(BeforeEnterEvent event, String what) {
    return event.getLocation().getQueryParameters().getSingleParameter(parameter(what));
  }

  private String parameter(String what) {
    return name.isEmpty() ? what : name + "-" + what;
  }

  private void note(UI ui, String what, String value) {
    AddressBar.note(ui, Map.of(parameter(what), value));
  }
}
