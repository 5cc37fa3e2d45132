package org.tenfold.benchmark;

import java.util.List;
import java.util.Optional;
import org.tenfold.benchmark.run.PretrainedWeights;
import org.tenfold.error.BadInputException;
import org.tenfold.training.Engine;
import org.tenfold.training.Precision;
import org.tenfold.training.network.Network;

/**
 * Everything that decides a run but the data.
 *
 * @param model name as the {@code train} command knows it
 * @param loss one of {@link #LOSSES}
 * @param lambda weight of EC-STFL; ignored by others
 * @param backend key of an {@link Engine}
 * @param width channels of the network's first layer; 64 is the paper's
 * @param inputSize edge of the square input in pixels; 112 is the paper's
 * @param start empty: all weights are drawn from the seed
 */
public record RunSettings(
    String model,
    String loss,
    double lambda,
    String backend,
    int epochs,
    int batchSize,
    int width,
    int inputSize,
    double learningRate,
    long seed,
    Recipe recipe,
    Optional<PretrainedWeights> start) {
  public static final String SOFTMAX = "softmax";
  public static final String CENTRE = "centre";
  public static final String EC_STFL = "ec-stfl";
  public static final String SOFT_LABEL = "soft-label";
  public static final String DIVERGENCE = "kl";

  /** The paper's three, then those that learn from the shares of the votes. */
  public static final List<String> LOSSES =
      List.of(SOFTMAX, CENTRE, EC_STFL, SOFT_LABEL, DIVERGENCE);

  public RunSettings {
    require(epochs >= 1 && epochs <= 1000, "Epochs must be between 1 and 1000.");
    require(batchSize >= 2 && batchSize <= 256, "The batch must hold between 2 and 256 clips.");
    require(width >= 2 && width <= 64, "The width must be between 2 and 64 channels.");
    require(inputSize >= 16 && inputSize <= 224, "The input must be between 16 and 224 pixels.");
    require(
        learningRate > 0 && learningRate <= 1, "The learning rate must be above 0 and at most 1.");
    require(lambda >= 0 && lambda <= 1000, "Lambda must be between 0 and 1000.");
    require(Engine.ofKey(backend).isPresent(), "There is no engine " + backend + ".");
    require(LOSSES.contains(loss), "There is no loss " + loss + ".");
    require(
        recipe.precision() == Precision.SINGLE || !backend.equals(Engine.DL4J.key()),
        "Deeplearning4j has no mixed precision: choose libtorch or 32 bits.");
    require(Network.ofKey(model).isPresent(), "There is no network " + model + ".");
  }

  /** The same, but beginning with these weights. */
  public RunSettings from(PretrainedWeights weights) {
    return new RunSettings(
        model,
        loss,
        lambda,
        backend,
        epochs,
        batchSize,
        width,
        inputSize,
        learningRate,
        seed,
        recipe,
        Optional.of(weights));
  }

  public boolean usesLambda() {
    return loss.equals(EC_STFL);
  }

  /** As people write it, for example {@code 3D ResNet18}. */
  public String networkTitle() {
    return Network.ofKey(model).orElseThrow().title();
  }

  /** As people write it. */
  public String engineTitle() {
    return Engine.ofKey(backend).orElseThrow().title();
  }

  public String lossTitle() {
    return usesLambda()
        ? lossTitle(loss)
            + " (λ = "
            + (lambda == Math.rint(lambda) ? String.valueOf((long) lambda) : lambda)
            + ")"
        : lossTitle(loss);
  }

  /** As people write it. */
  public static String lossTitle(String loss) {
    return switch (loss) {
      case EC_STFL -> "EC-STFL";
      case CENTRE -> "centre loss";
      case SOFT_LABEL -> "soft labels";
      case DIVERGENCE -> "KL to the votes";
      default -> loss;
    };
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new BadInputException(words);
    }
  }
}
