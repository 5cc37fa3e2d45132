package org.tenfold.training.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.training.LayerRate;
import org.tenfold.training.Refinement;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A {@link Refinement} as options of {@link TrainCommand}: those given win over the file's. */
final class RefinementOptions {
  private static final Refinement NONE = Refinement.NONE;

  @Option(
      names = "--label-smoothing",
      description = "Share of each target that is spread evenly over all emotions, below 1.")
  private double labelSmoothing = NONE.labelSmoothing();

  @Option(
      names = "--mixup",
      description =
          "Make two clips one, in shares drawn from Beta(A, A); 0: don't. Not with centre loss or"
              + " EC-STFL, which need whole clips.")
  private double mixup = NONE.mixup();

  @Option(names = "--accumulate", description = "Batches whose gradients make one step.")
  private int accumulation = NONE.accumulation();

  @Option(
      names = "--average",
      description =
          "Test an average of the weights, of which so much stays at each step, such as 0.999; 0:"
              + " the last weights.")
  private double averaging = NONE.averaging();

  @Option(
      names = "--freeze",
      split = ",",
      paramLabel = "LAYER",
      description = "Layers whose weights stay as they start, such as conv1,conv2.")
  private List<String> frozen = List.of();

  @Option(
      names = "--layer-rate",
      split = ",",
      paramLabel = "LAYER=SHARE",
      description = "Layers that learn at a share of the rate, such as conv1=0.1.")
  private List<String> layerRates = List.of();

  @Option(
      names = "--decay-matrices-only",
      description = "Keep biases and the scales of batch normalisation out of the weight decay.")
  private boolean matricesOnly;

  @Option(
      names = "--test-views",
      description =
          "Views of a test clip whose probabilities are averaged: 1; 2, with its mirror image; 10,"
              + " moved to four corners too.")
  private int testViews = NONE.testViews();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  Refinement refinement(Refinement base) {
    return new Refinement(
        isGiven("--label-smoothing") ? labelSmoothing : base.labelSmoothing(),
        isGiven("--mixup") ? mixup : base.mixup(),
        isGiven("--accumulate") ? accumulation : base.accumulation(),
        isGiven("--average") ? averaging : base.averaging(),
        layerRates(base.layerRates()),
        isGiven("--decay-matrices-only") ? !matricesOnly : base.decayOfVectors(),
        isGiven("--test-views") ? testViews : base.testViews());
  }

  /** Those given, beside those of the file of which nothing else is said. */
  private List<LayerRate> layerRates(List<LayerRate> base) {
    List<LayerRate> given =
        Stream.concat(
                frozen.stream().map(layer -> new LayerRate(layer.strip(), 0)),
                layerRates.stream().map(LayerRate::parse))
            .toList();
    List<LayerRate> all = new ArrayList<>(base);
    all.removeIf(known -> given.stream().anyMatch(one -> one.layer().equals(known.layer())));
    all.addAll(given);
    return all;
  }

  private boolean isGiven(String option) {
    return Objects.requireNonNull(command).commandLine().getParseResult().hasMatchedOption(option);
  }
}
