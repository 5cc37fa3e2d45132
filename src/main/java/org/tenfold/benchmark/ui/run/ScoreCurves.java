package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.web.Drawing;

/** UAR and WAR of a part by epoch: of each fold, and their mean. */
record ScoreCurves(List<Look> looks, Words words) implements Drawing {
  /**
   * @param uar 0..1
   * @param war 0..1
   */
  record Look(int fold, int epoch, double uar, double war) {}

  record Words(String epoch, String ofFolds) {}

  static ScoreCurves of(List<EpochLoss> epochs, EpochPart part) {
    return new ScoreCurves(
        epochs.stream().flatMap(epoch -> look(epoch, part)).toList(),
        new Words(translate("run.epoch"), translate("run.of-folds")));
  }

  private static Stream<Look> look(EpochLoss epoch, EpochPart part) {
    return part.of(epoch).flatMap(matrix -> look(epoch, matrix)).stream();
  }

  private static Optional<Look> look(EpochLoss epoch, ConfusionMatrix matrix) {
    Optional<Double> uar = Metric.UAR.of(matrix).value();
    Optional<Double> war = Metric.WAR.of(matrix).value();
    return uar.flatMap(u -> war.map(w -> new Look(epoch.fold(), epoch.epoch(), u, w)));
  }
}
