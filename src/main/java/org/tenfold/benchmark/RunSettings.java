package org.tenfold.benchmark;

import org.tenfold.worker.BadInputException;

/**
 * Everything that decides a run but the data.
 *
 * @param model name as the {@code train} command knows it
 * @param loss {@code softmax} or {@code ec-stfl}
 * @param lambda weight of EC-STFL; ignored by softmax
 * @param width channels of the network's first layer; 64 is the paper's
 * @param inputSize edge of the square input in pixels; 112 is the paper's
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
    long seed) {
  public static final String SOFTMAX = "softmax";
  public static final String EC_STFL = "ec-stfl";

  public RunSettings {
    require(epochs >= 1 && epochs <= 1000, "Epochs must be between 1 and 1000.");
    require(batchSize >= 2 && batchSize <= 256, "The batch must hold between 2 and 256 clips.");
    require(width >= 2 && width <= 64, "The width must be between 2 and 64 channels.");
    require(inputSize >= 16 && inputSize <= 224, "The input must be between 16 and 224 pixels.");
    require(
        learningRate > 0 && learningRate <= 1, "The learning rate must be above 0 and at most 1.");
    require(lambda >= 0 && lambda <= 1000, "Lambda must be between 0 and 1000.");
  }

  public boolean usesLambda() {
    return loss.equals(EC_STFL);
  }

  public String lossTitle() {
    return usesLambda()
        ? "EC-STFL (λ = "
            + (lambda == Math.rint(lambda) ? String.valueOf((long) lambda) : lambda)
            + ")"
        : "softmax";
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new BadInputException(words);
    }
  }
}
