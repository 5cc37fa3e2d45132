package org.tenfold.training;

/** Hears from a {@link Trainer}, in its thread. */
public interface TrainingObserver {
  /** Both count from 1; {@code fold} is its number. */
  default void epochStarts(int fold, int epoch) {}

  default void epochEnds(EpochLosses losses) {}
}
