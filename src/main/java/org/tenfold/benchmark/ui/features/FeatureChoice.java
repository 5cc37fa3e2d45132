package org.tenfold.benchmark.ui.features;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.benchmark.projection.FeatureMapWish;

/**
 * What of the features is shown, as the address says it.
 *
 * @param fold its number, or {@link FeatureMapWish#ALL_FOLDS}
 * @param beside id of another run; empty for none
 */
record FeatureChoice(int fold, int perplexity, FeaturePlane.Colour colour, String beside) {
  static final int USUAL_PERPLEXITY = 30;
  static final int MOST_PERPLEXITY = 500;

  static FeatureChoice of(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    return new FeatureChoice(
        number(asked, "fold", 0, 1000).orElse(1),
        number(asked, "perplexity", 2, MOST_PERPLEXITY).orElse(USUAL_PERPLEXITY),
        asked
            .getSingleParameter("colour")
            .flatMap(FeatureChoice::colour)
            .orElse(FeaturePlane.Colour.EMOTION),
        asked.getSingleParameter("beside").orElse(""));
  }

  private static Optional<Integer> number(QueryParameters asked, String name, int least, int most) {
    return asked
        .getSingleParameter(name)
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .filter(number -> number >= least && number <= most);
  }

  private static Optional<FeaturePlane.Colour> colour(String name) {
    for (FeaturePlane.Colour colour : FeaturePlane.Colour.values()) {
      if (colour.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(colour);
      }
    }
    return Optional.empty();
  }
}
