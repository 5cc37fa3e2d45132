package org.tenfold.training;

/** A network with its weights, in an engine's memory. For one thread. */
public interface TrainableModel extends AutoCloseable {
  /**
   * One step of the optimiser. The loss may be not-a-number: the caller decides what to do then.
   */
  StepLoss step(Batch batch);

  /**
   * Class probabilities.
   *
   * @param clips {@code [count, channels, frames, height, width]}, as in {@link Batch}
   * @return {@code [count, classes]}; each row sums to 1
   */
  double[][] predict(float[] clips);

  @Override
  void close();
}
