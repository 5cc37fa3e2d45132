package org.tenfold.training.loss;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TrainingLoss} at work: value and gradients of each batch, in double precision, for any
 * engine. For one thread.
 */
public final class BatchLoss {
  private final TrainingLoss loss;
  private final double[] classWeights;
  private final double smoothing;
  private final @Nullable CentreLoss centre;

  /**
   * A loss with its gradients.
   *
   * @param logits dL/dlogits, {@code [batch, classes]}
   * @param features dL/dfeatures, {@code [batch, features]}; empty where the loss does not look at
   *     them
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Gradients(StepLoss loss, double[][] logits, Optional<double[][]> features) {
    /** Multiplies both gradients, in place; the loss stays. */
    public void scale(double share) {
      BatchLoss.scale(logits, share);
      features.ifPresent(gradient -> BatchLoss.scale(gradient, share));
    }
  }

  /**
   * @param classWeights weight of a clip of each class in the cross-entropy; 1 each leaves it alone
   * @param features number of features of a clip
   * @param smoothing share of each target that is spread evenly over all classes, 0..1
   */
  public BatchLoss(TrainingLoss loss, double[] classWeights, int features, double smoothing) {
    this.loss = loss;
    this.smoothing = smoothing;
    this.classWeights = classWeights.clone();
    centre =
        loss instanceof TrainingLoss.Centre one
            ? new CentreLoss(one.rate(), classWeights.length, features)
            : null;
  }

  /** With targets as they are. */
  public BatchLoss(TrainingLoss loss, double[] classWeights, int features) {
    this(loss, classWeights, features, 0);
  }

  /** The moving centres, where the loss has them. */
  public Optional<CentreLoss> centre() {
    return Optional.ofNullable(centre);
  }

  /**
   * Whether the batch is to be left out: EC-STFL is not defined for one class, and the paper skips
   * such a step (section 3); no mean is defined over clips that all weigh nothing.
   */
  public boolean skips(Targets targets) {
    return (loss instanceof TrainingLoss.EcStfl && targets.oneClass())
        || DoubleStream.of(weights(targets)).allMatch(weight -> weight == 0);
  }

  private double[] weights(Targets targets) {
    double[] own = ownWeights(targets);
    return targets.mixing().map(mixing -> mixing.weights(own)).orElse(own);
  }

  private double[] ownWeights(Targets targets) {
    return IntStream.of(targets.labels()).mapToDouble(label -> classWeights[label]).toArray();
  }

  private double[][] wanted(Targets targets) {
    double[][] own = loss.needsVotes() ? targets.shares() : targets.oneHot(classWeights.length);
    return CrossEntropy.smoothed(
        targets.mixing().map(one -> one.targets(own, ownWeights(targets))).orElse(own), smoothing);
  }

  /** Moves the centres too, after the gradients are taken. */
  public Gradients of(double[][] logits, double[][] features, Targets targets) {
    double[][] wanted = wanted(targets);
    double[] weights = weights(targets);
    double entropy = CrossEntropy.value(logits, wanted, weights);
    if (loss instanceof TrainingLoss.Divergence) {
      entropy -= CrossEntropy.entropy(wanted, weights);
    }
    double[][] gradient = CrossEntropy.gradient(logits, wanted, weights);
    return switch (loss) {
      case TrainingLoss.EcStfl ecStfl ->
          gradients(
              entropy,
              gradient,
              ecStfl.lambda(),
              EcStflLoss.value(features, targets.labels()),
              EcStflLoss.gradient(features, targets.labels()));
      case TrainingLoss.Centre one when centre != null -> {
        Gradients gradients =
            gradients(
                entropy,
                gradient,
                one.weight(),
                OptionalDouble.of(centre.value(features, targets.labels())),
                Optional.of(centre.gradient(features, targets.labels())));
        centre.follow(features, targets.labels());
        yield gradients;
      }
      default -> gradients(entropy, gradient, 0, OptionalDouble.empty(), Optional.empty());
    };
  }

  private static Gradients gradients(
      double entropy,
      double[][] logits,
      double weight,
      OptionalDouble value,
      Optional<double[][]> features) {
    features.ifPresent(gradient -> scale(gradient, weight));
    double total = entropy + weight * value.orElse(0);
    return new Gradients(new StepLoss(total, entropy, value), logits, features);
  }

  private static void scale(double[][] gradient, double weight) {
    for (double[] row : gradient) {
      for (int k = 0; k < row.length; k++) {
        row[k] *= weight;
      }
    }
  }

  /** Class probabilities of logits, row by row. */
  public static double[][] probabilities(double[][] logits) {
    double[][] rows = new double[logits.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = CrossEntropy.softmax(logits[i]);
    }
    return rows;
  }
}
