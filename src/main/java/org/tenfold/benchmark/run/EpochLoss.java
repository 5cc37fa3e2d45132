package org.tenfold.benchmark.run;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tenfold.statistics.classification.ConfusionMatrix;

/**
 * One epoch of a run; folds and epochs count from 1.
 *
 * @param loss mean over the training clips
 * @param validation mean cross-entropy of the validation part; empty where there is none
 * @param pace empty for runs of before it was kept
 * @param validated of the validation part; empty where there is none
 * @param test of the fold's test clips, shown and never used to choose; empty where they were not
 *     asked about
 */
public record EpochLoss(
    int fold,
    int epoch,
    double loss,
    OptionalDouble validation,
    Optional<Pace> pace,
    Optional<ConfusionMatrix> validated,
    Optional<ConfusionMatrix> test) {

  /** Without a look at clips but those it learned from. */
  public EpochLoss(
      int fold, int epoch, double loss, OptionalDouble validation, Optional<Pace> pace) {
    this(fold, epoch, loss, validation, pace, Optional.empty(), Optional.empty());
  }

  /**
   * How fast an epoch went, and what it took.
   *
   * @param clipsPerSecond trained on
   * @param waited share of the time that the engine waited for clips, 0..1
   * @param memoryBytes of the process, its mapped files aside; 0 where the system does not tell
   * @param cardBytes in use on the GPU, by whomever; empty without one
   */
  public record Pace(
      double learningRate,
      double clipsPerSecond,
      double waited,
      long memoryBytes,
      OptionalLong cardBytes) {}
}
