package org.tenfold.training.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenfold.training.LayerRate;
import org.tenfold.training.Refinement;
import picocli.CommandLine.Option;

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

  @Option(
      names = "--sync-batch-norm",
      description = {
        "Let batch normalisation measure the whole batch of all processes of --world-size, not each"
            + " its part.",
        "Then several processes train as one would; two more exchanges for each such layer."
      })
  private boolean syncBatchNorm;

  /**
   * @param given whether an option stands on the command line
   */
  Refinement refinement(Refinement base, Predicate<String> given) {
    return new Refinement(
        given.test("--label-smoothing") ? labelSmoothing : base.labelSmoothing(),
        given.test("--mixup") ? mixup : base.mixup(),
        given.test("--accumulate") ? accumulation : base.accumulation(),
        given.test("--average") ? averaging : base.averaging(),
        layerRates(base.layerRates()),
        given.test("--decay-matrices-only") ? !matricesOnly : base.decayOfVectors(),
        given.test("--test-views") ? testViews : base.testViews(),
        given.test("--sync-batch-norm") ? syncBatchNorm : base.syncBatchNorm());
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
}
