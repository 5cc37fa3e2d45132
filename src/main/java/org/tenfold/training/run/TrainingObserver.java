package org.tenfold.training.run;

import org.tenfold.error.Message;

/** Hears from a {@link Trainer}, in its thread. */
public interface TrainingObserver {
  /**
   * How far an epoch is.
   *
   * @param fold number of the fold
   * @param epoch 1-based
   * @param clips trained on so far in this epoch
   * @param of clips of the epoch
   * @param clipsPerSecond since the epoch began
   * @param waited share of that time that the engine waited for its clips, 0..1
   */
  record Step(
      int fold, int epoch, int clips, int of, double loss, double clipsPerSecond, double waited) {}

  /** Both count from 1; {@code fold} is its number. */
  default void epochStarts(int fold, int epoch) {}

  default void stepEnds(Step step) {}

  /** Something that is done, but may not be meant. */
  default void warn(Message doubt) {}

  default void epochEnds(EpochLosses losses) {}
}
