package org.tenfold.benchmark.ui.run;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;

/**
 * What of the confusion matrix is shown, as the address says it.
 *
 * @param fold its name; empty for all of them pooled
 * @param percent of the row, instead of counts
 * @param cell whose clips are open
 */
record ConfusionChoice(String fold, boolean percent, Optional<Cell> cell) {
  /** Clips of one true label that were taken for one emotion; in the address {@code 3-1}. */
  record Cell(Label label, Label said) {
    String text() {
      return label.number() + "-" + said.number();
    }

    static Optional<Cell> of(String text) {
      return text.matches("[1-7]-[1-7]")
          ? Optional.of(
              new Cell(
                  PageLabels.set().label(text.charAt(0) - '0'),
                  PageLabels.set().label(text.charAt(2) - '0')))
          : Optional.empty();
    }
  }

  static ConfusionChoice of(BeforeEnterEvent event, List<String> folds) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    return new ConfusionChoice(
        asked.getSingleParameter("fold").filter(folds::contains).orElse(""),
        asked.getSingleParameter("unit").filter("percent"::equals).isPresent(),
        asked.getSingleParameter("cell").flatMap(Cell::of));
  }
}
