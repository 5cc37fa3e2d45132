package org.tenfold.training;

import static org.tenfold.training.TrainingRules.atLeastNone;
import static org.tenfold.training.TrainingRules.isShare;
import static org.tenfold.training.TrainingRules.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.data.View;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Parameter;

/** What no {@link Refinement} may break. */
final class RefinementRules {
  private static final int MOST_BATCHES = 10_000;

  private RefinementRules() {}

  static void check(Refinement refinement, TrainingLoss loss, ModelSpec network) {
    require(isShare(refinement.labelSmoothing()), "training.smoothing-share");
    require(atLeastNone(refinement.mixup()), "training.mixup-least");
    require(
        refinement.mixup() == 0 || !loss.looksAtFeatures(), "training.mixup-features", loss.key());
    require(
        refinement.accumulation() >= 1 && refinement.accumulation() <= MOST_BATCHES,
        "training.accumulation-least",
        MOST_BATCHES);
    require(isShare(refinement.averaging()), "training.averaging-share");
    require(View.COUNTS.contains(refinement.testViews()), "training.test-views");
    if (!refinement.layerRates().isEmpty()) {
      check(
          refinement.layerRates(),
          network.parameters().stream().filter(Parameter::trained).map(Parameter::name).toList());
    }
  }

  /**
   * @param weights names of those that can learn
   */
  private static void check(List<LayerRate> rates, List<String> weights) {
    Set<String> seen = new HashSet<>();
    for (LayerRate one : rates) {
      require(atLeastNone(one.rate()), "training.layer-rate-least", one.layer());
      require(seen.add(one.layer()), "training.layer-rate-twice", one.layer());
      if (weights.stream().noneMatch(one::covers)) {
        throw new InvalidInput("training.layer-unknown", one.layer(), layers(weights));
      }
    }
    require(
        weights.stream().anyMatch(weight -> LayerRate.of(rates, weight) > 0),
        "training.layers-all-frozen");
  }

  private static String layers(List<String> weights) {
    return weights.stream()
        .map(weight -> weight.replaceFirst("\\..*", ""))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
