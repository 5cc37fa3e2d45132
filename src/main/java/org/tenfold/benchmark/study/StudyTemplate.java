package org.tenfold.benchmark.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;

/**
 * The studies of the DFEW paper. Each varies what the paper varies; all else (width, size, epochs,
 * optimiser, engine) is the base's, so that the same table can be made small.
 */
@SuppressWarnings("ImmutableEnumChecker") // its plan is a function
public enum StudyTemplate {
  /** Table 4: seven networks with softmax. */
  BASELINES(base -> Axis.grid(base, List.of(networks(), losses(softmax())))),
  /** Table 5: seven networks, each without and with EC-STFL. */
  EC_STFL(base -> Axis.grid(base, List.of(networks(), losses(softmax(), ecStfl(10))))),
  /** Table 6: EC-STFL against centre loss, on the two networks that the paper does it with. */
  LOSS_COMPARISON(base -> Axis.grid(base, List.of(two(), losses(softmax(), centre(), ecStfl(10))))),
  /** The paper's curves over λ at 24 clips a step and over clips a step at λ = 10. */
  SENSITIVITY(
      base ->
          Stream.of(
                  List.of(two(), new Axis.Batches(List.of(24)), lambdas()),
                  List.of(two(), losses(ecStfl(10)), batches()))
              .flatMap(axes -> Axis.grid(base, axes).stream())
              .toList()),
  /**
   * Table 7: what weights at the start are worth on another set, all layers fine-tuned, without and
   * with EC-STFL. One network a study, since weights fit one.
   */
  TRANSFER(base -> Axis.grid(base, List.of(losses(softmax(), ecStfl(10)))));

  private final Function<TrainingSpec, List<TrainingSpec>> trainings;

  StudyTemplate(Function<TrainingSpec, List<TrainingSpec>> trainings) {
    this.trainings = trainings;
  }

  /**
   * @param base its network and loss do not count, nor in {@link #SENSITIVITY} its batch; in {@link
   *     #TRANSFER} its network does
   */
  public StudyPlan plan(TrainingSpec base, List<Long> seeds) {
    return StudyPlan.of(trainings.apply(base), seeds);
  }

  /**
   * @param starts from each of which the study trains; for {@link #TRANSFER}
   * @throws InvalidInput when there is none
   */
  public StudyPlan plan(TrainingSpec base, List<Long> seeds, List<Start> starts) {
    if (starts.isEmpty()) {
      throw new InvalidInput("benchmark.study-no-starts");
    }
    return StudyPlan.of(
        Axis.grid(base, List.of(new Axis.Starts(starts))).stream()
            .flatMap(one -> trainings.apply(one).stream())
            .toList(),
        seeds);
  }

  /** As it is stored; never renamed. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<StudyTemplate> ofKey(String key) {
    return Arrays.stream(values()).filter(template -> template.key().equals(key)).findFirst();
  }

  private static Axis networks() {
    return new Axis.Networks(Network.OF_THE_PAPER);
  }

  private static Axis two() {
    return new Axis.Networks(List.of(Network.C3D, Network.RESNET3D18));
  }

  private static Axis losses(TrainingLoss... losses) {
    return new Axis.Losses(List.of(losses));
  }

  private static Axis lambdas() {
    return new Axis.Losses(
        Stream.of(1, 3, 5, 10, 15, 20, 30, 50, 80, 100).map(StudyTemplate::ecStfl).toList());
  }

  private static Axis batches() {
    return new Axis.Batches(List.of(18, 24, 30, 36, 42, 48));
  }

  private static TrainingLoss softmax() {
    return new TrainingLoss.Softmax();
  }

  private static TrainingLoss centre() {
    return new TrainingLoss.Centre(1e-4, 0.5);
  }

  private static TrainingLoss ecStfl(double lambda) {
    return new TrainingLoss.EcStfl(lambda);
  }
}
