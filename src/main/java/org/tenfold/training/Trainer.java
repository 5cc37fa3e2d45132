package org.tenfold.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tenfold.worker.BadInputException;

/**
 * Trains a fresh network on each fold and asks it, with the weights of the last epoch, about the
 * fold's test clips. Nothing is chosen by looking at the test clips.
 */
public final class Trainer {
  private static final double NANOS = 1e9;

  private final TrainingBackend backend;
  private final ModelSpec spec;
  private final TrainingSettings settings;
  private final TrainingObserver observer;

  /**
   * @param spec with one class an emotion, and the input shape of the clips
   */
  public Trainer(
      TrainingBackend backend,
      ModelSpec spec,
      TrainingSettings settings,
      TrainingObserver observer) {
    this.backend = backend;
    this.spec = spec;
    this.settings = settings;
    this.observer = observer;
  }

  /**
   * @return one prediction a test clip, in the fold's order
   * @throws BadInputException when the loss or, after the last step, the weights leave the numbers
   */
  public List<Prediction> train(Fold fold) {
    try (TrainableModel model = backend.create(spec, settings)) {
      Random random = new Random(settings.seed() + fold.number());
      for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
        observer.epochStarts(fold.number(), epoch);
        observer.epochEnds(epoch(model, fold, epoch, random));
      }
      return predict(model, fold);
    }
  }

  private EpochLosses epoch(TrainableModel model, Fold fold, int epoch, Random random) {
    List<LabelledClip> clips = new ArrayList<>(fold.training());
    Collections.shuffle(clips, random);
    Mean total = new Mean();
    Mean softmax = new Mean();
    Mean ecStfl = new Mean();
    long start = System.nanoTime();
    for (List<LabelledClip> batch : batches(clips)) {
      StepLoss loss = model.step(new Batch(pixels(batch), labels(batch)));
      requireNumber(loss, epoch);
      total.add(loss.total(), batch.size());
      softmax.add(loss.softmax(), batch.size());
      loss.ecStfl().ifPresent(value -> ecStfl.add(value, batch.size()));
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    return new EpochLosses(
        fold.number(),
        epoch,
        total.orNaN(),
        softmax.orNaN(),
        ecStfl.value(),
        clips.size() / seconds);
  }

  private static void requireNumber(StepLoss loss, int epoch) {
    if (!Double.isFinite(loss.total())) {
      throw new BadInputException(
          "The loss became not-a-number at epoch %d: lower the learning rate.".formatted(epoch));
    }
  }

  private List<Prediction> predict(TrainableModel model, Fold fold) {
    List<Prediction> predictions = new ArrayList<>();
    for (List<LabelledClip> batch : batches(fold.test())) {
      double[][] probabilities = model.predict(pixels(batch));
      requireNumbers(probabilities);
      for (int i = 0; i < batch.size(); i++) {
        LabelledClip clip = batch.get(i);
        List<Double> row = Arrays.stream(probabilities[i]).boxed().toList();
        predictions.add(new Prediction(clip.name(), fold.number(), clip.label(), row));
      }
    }
    return predictions;
  }

  /** The loss of a step is the one before it: what the last step broke shows only here. */
  private static void requireNumbers(double[][] probabilities) {
    if (!Arrays.stream(probabilities).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
      throw new BadInputException(
          "The weights became not-a-number in the last step: lower the learning rate.");
    }
  }

  private List<List<LabelledClip>> batches(List<LabelledClip> clips) {
    List<List<LabelledClip>> batches = new ArrayList<>();
    for (int from = 0; from < clips.size(); from += settings.batchSize()) {
      batches.add(clips.subList(from, Math.min(from + settings.batchSize(), clips.size())));
    }
    return batches;
  }

  private float[] pixels(List<LabelledClip> batch) {
    int clip = spec.input().size();
    float[] values = new float[Math.multiplyExact(batch.size(), clip)];
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).writeTo(values, i * clip);
    }
    return values;
  }

  private static int[] labels(List<LabelledClip> batch) {
    return batch.stream().mapToInt(clip -> clip.label().index()).toArray();
  }
}
