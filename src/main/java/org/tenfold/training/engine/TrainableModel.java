package org.tenfold.training.engine;

import java.util.Map;
import java.util.Optional;
import org.tenfold.training.Refinement;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.weights.Tensor;

/**
 * A network with its weights, in an engine's memory. One training step is {@link #forward}, {@link
 * #backward}, {@link #update}. For one thread.
 */
public interface TrainableModel extends AutoCloseable {
  /**
   * What the network makes of a batch.
   *
   * @param logits {@code [batch, classes]}
   * @param features {@code [batch, features]}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Outputs(double[][] logits, double[][] features) {}

  /**
   * A pass in training: batch statistics, dropout.
   *
   * @param clips {@code [batch, channels, frames, height, width]}
   */
  Outputs forward(float[] clips);

  /**
   * Gradients of the loss by each weight, from its gradients by the outputs of the {@link #forward}
   * before.
   *
   * @param features empty where the loss does not look at them
   * @param added to the gradients of the passes since the last {@link #update}, else in their place
   */
  void backward(double[][] logits, Optional<double[][]> features, boolean added);

  default void backward(double[][] logits, Optional<double[][]> features) {
    backward(logits, features, false);
  }

  /** The gradients of {@link #backward}, by the names of the weights that learn. */
  Map<String, Tensor> gradients();

  /**
   * A step of the optimiser, by the gradients of all processes of the {@link ProcessGroup}
   * together.
   *
   * @param clipNorm as in {@link TrainingSettings}
   * @param share by which the gradients are multiplied before they are shortened: one over the
   *     number of passes whose gradients were added
   */
  void update(double learningRate, double clipNorm, double share);

  default void update(double learningRate, double clipNorm) {
    update(learningRate, clipNorm, 1);
  }

  /**
   * After a step, moves the average of weights and statistics towards what they are now, as {@link
   * Refinement} tells. The first call makes them the average.
   *
   * @param averaging share of the average before that stays, 0..1
   */
  void average(double averaging);

  /** Exchanges the weights and statistics with their average; nothing where there is none. */
  void swapAverage();

  /**
   * Takes the mean over the {@link ProcessGroup} of what batches have measured; all call it
   * together.
   */
  default void agree() {}

  /** A pass in use: running statistics, no dropout. */
  Outputs predict(float[] clips);

  /** Weights and statistics by name, as in {@link org.tenfold.training.network.ModelSpec}. */
  Map<String, Tensor> weights();

  /** The optimiser's memory and the average, by names of their own that no weight has. */
  Map<String, Tensor> memory();

  /**
   * Takes over weights and memory; arrays of other names are left alone.
   *
   * @throws IllegalArgumentException when a weight or memory is missing or of another size
   */
  void restore(Map<String, Tensor> state);

  /** Lets the dropout of the steps to come follow from the seed. */
  void reseed(long seed);

  @Override
  void close();
}
