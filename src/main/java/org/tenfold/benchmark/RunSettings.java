package org.tenfold.benchmark;

import java.util.Optional;
import org.tenfold.training.Engine;
import org.tenfold.training.network.Network;
import org.tenfold.worker.BadInputException;

/**
 * Everything that decides a run but the data.
 *
 * @param model name as the {@code train} command knows it
 * @param loss {@code softmax}, {@code centre} or {@code ec-stfl}
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
    Optional<StartWeights> start) {
  public static final String SOFTMAX = "softmax";
  public static final String CENTRE = "centre";
  public static final String EC_STFL = "ec-stfl";

  public RunSettings {
    require(epochs >= 1 && epochs <= 1000, "Epochs must be between 1 and 1000.");
    require(batchSize >= 2 && batchSize <= 256, "The batch must hold between 2 and 256 clips.");
    require(width >= 2 && width <= 64, "The width must be between 2 and 64 channels.");
    require(inputSize >= 16 && inputSize <= 224, "The input must be between 16 and 224 pixels.");
    require(
        learningRate > 0 && learningRate <= 1, "The learning rate must be above 0 and at most 1.");
    require(lambda >= 0 && lambda <= 1000, "Lambda must be between 0 and 1000.");
    require(Engine.ofKey(backend).isPresent(), "There is no engine " + backend + ".");
    require(Network.ofKey(model).isPresent(), "There is no network " + model + ".");
  }

  /** The same, but beginning with these weights. */
  public RunSettings from(StartWeights weights) {
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
    return switch (loss) {
      case EC_STFL ->
          "EC-STFL (λ = "
              + (lambda == Math.rint(lambda) ? String.valueOf((long) lambda) : lambda)
              + ")";
      case CENTRE -> "centre loss";
      default -> loss;
    };
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new BadInputException(words);
    }
  }
}
