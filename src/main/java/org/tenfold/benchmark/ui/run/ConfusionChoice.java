package org.tenfold.benchmark.ui.run;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
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
    private static final Pattern CELL = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

    String text() {
      return label.number() + "-" + said.number();
    }

    static Optional<Cell> of(String text) {
      Matcher cell = CELL.matcher(text);
      return cell.matches()
          ? label(cell.group(1))
              .flatMap(label -> label(cell.group(2)).map(said -> new Cell(label, said)))
          : Optional.empty();
    }

    private static Optional<Label> label(String number) {
      LabelSet labels = PageLabels.set();
      return Optional.of(Integer.parseInt(number)).filter(labels::has).map(labels::label);
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
