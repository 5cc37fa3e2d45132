package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.web.Drawing;

/** Loss by epoch, one line for each fold. */
record LossCurves(List<Epoch> epochs, Words words) implements Drawing {
  record Epoch(int fold, int epoch, double loss, @Nullable Double validation) {}

  record Words(String epoch, String loss, String validation) {}

  static LossCurves of(List<EpochLoss> epochs) {
    return new LossCurves(
        epochs.stream()
            .map(
                one ->
                    new Epoch(
                        one.fold(),
                        one.epoch(),
                        one.loss(),
                        one.validation().isPresent() ? one.validation().getAsDouble() : null))
            .toList(),
        new Words(
            translate("run.epoch"), translate("benchmark.loss"), translate("run.validation")));
  }
}
