package org.tenfold.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tenfold.worker.WorkerEvent;

/**
 * The numbers at the end of an epoch, as a training tells them to whoever has started it.
 *
 * @param fold number of the fold
 * @param epoch from 1
 * @param loss mean over the training clips; may be NaN or infinite
 * @param crossEntropy the part of the loss that is it
 * @param features the part of features, without its weight; empty where there is none
 * @param validation mean cross-entropy of the validation part; empty where there is none
 * @param waited share of the time that the engine waited for clips, 0..1
 * @param skipped steps left out
 * @param memoryBytes of the process, its mapped files aside; 0 where the system does not tell
 * @param gpuBytes in use on the GPU, by whomever; empty without one
 * @param validated of the validation part; empty where there is none
 * @param test of the fold's test clips; empty where they were not asked about
 */
public record EpochMetric(
    int fold,
    int epoch,
    double loss,
    double crossEntropy,
    OptionalDouble features,
    OptionalDouble validation,
    double learningRate,
    double clipsPerSecond,
    double waited,
    int skipped,
    long memoryBytes,
    OptionalLong gpuBytes,
    Optional<EpochTally> validated,
    Optional<EpochTally> test) {

  /** Bytes are exact to 2^53. */
  public WorkerEvent.Metric event() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("fold", (double) fold);
    values.put("epoch", (double) epoch);
    values.put("loss", loss);
    values.put("crossEntropy", crossEntropy);
    features.ifPresent(value -> values.put("featureLoss", value));
    validation.ifPresent(value -> values.put("validationLoss", value));
    values.put("learningRate", learningRate);
    values.put("clipsPerSecond", clipsPerSecond);
    values.put("waited", waited);
    values.put("skipped", (double) skipped);
    values.put("memoryBytes", (double) memoryBytes);
    gpuBytes.ifPresent(bytes -> values.put("gpuBytes", (double) bytes));
    validated.ifPresent(tally -> values.putAll(tally.values(EpochTally.VALIDATION)));
    test.ifPresent(tally -> values.putAll(tally.values(EpochTally.TEST)));
    return new WorkerEvent.Metric(values);
  }

  /**
   * @throws IllegalArgumentException when one of its numbers is missing
   */
  public static EpochMetric of(WorkerEvent.Metric event) {
    OptionalDouble gpu = event.find("gpuBytes");
    return new EpochMetric(
        (int) event.get("fold"),
        (int) event.get("epoch"),
        event.get("loss"),
        event.get("crossEntropy"),
        event.find("featureLoss"),
        event.find("validationLoss"),
        event.get("learningRate"),
        event.get("clipsPerSecond"),
        event.get("waited"),
        (int) event.get("skipped"),
        (long) event.get("memoryBytes"),
        gpu.isPresent() ? OptionalLong.of((long) gpu.getAsDouble()) : OptionalLong.empty(),
        EpochTally.of(event, EpochTally.VALIDATION),
        EpochTally.of(event, EpochTally.TEST));
  }
}
