package org.tenfold.training.engine;

import java.util.Map;
import java.util.Optional;
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
   */
  void backward(double[][] logits, Optional<double[][]> features);

  /** The gradients of the last {@link #backward}, by the names of the weights. */
  Map<String, Tensor> gradients();

  /**
   * A step of the optimiser, by the gradients of all processes of the {@link ProcessGroup}
   * together.
   *
   * @param clipNorm as in {@link TrainingSettings}
   */
  void update(double learningRate, double clipNorm);

  /**
   * Takes the mean over the {@link ProcessGroup} of what batches have measured; all call it
   * together.
   */
  default void agree() {}

  /** A pass in use: running statistics, no dropout. */
  Outputs predict(float[] clips);

  /** Weights and statistics by name, as in {@link org.tenfold.training.network.ModelSpec}. */
  Map<String, Tensor> weights();

  /** The optimiser's memory, by names of its own that no weight has. */
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
