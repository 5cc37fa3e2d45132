package org.tenfold.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tenfold.training.TrainableModel.Outputs;
import org.tenfold.training.loss.BatchLoss;
import org.tenfold.training.loss.StepLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.weights.InitialWeights;
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
  private final Optional<Path> checkpoints;

  /**
   * @param spec with one class an emotion, and the input shape of the clips
   * @param checkpoints folder in which the state after each epoch is kept, and from which an
   *     interrupted run of the same settings and clips goes on; empty: nothing is kept
   */
  public Trainer(
      TrainingBackend backend,
      ModelSpec spec,
      TrainingSettings settings,
      TrainingObserver observer,
      Optional<Path> checkpoints) {
    this.backend = backend;
    this.spec = spec;
    this.settings = settings;
    this.observer = observer;
    this.checkpoints = checkpoints;
  }

  /**
   * @return one prediction a test clip, in the fold's order
   * @throws BadInputException when the loss or, after the last step, the weights leave the numbers
   */
  public List<Prediction> train(Fold fold) {
    try (TrainableModel model =
        backend.create(
            spec,
            settings.optimiser(),
            InitialWeights.of(spec, settings.seed()),
            Precision.SINGLE)) {
      BatchLoss loss = loss(fold);
      Optional<Checkpoint> checkpoint =
          checkpoints.map(folder -> new Checkpoint(folder, fold.number(), fingerprint(fold)));
      List<EpochLosses> losses =
          checkpoint.map(one -> one.resume(model, loss.centre())).orElseGet(ArrayList::new);
      losses.forEach(this::tell);
      while (losses.size() < settings.epochs()) {
        observer.epochStarts(fold.number(), losses.size() + 1);
        losses.add(epoch(model, loss, fold, losses));
        observer.epochEnds(losses.getLast());
        boolean last = losses.size() == settings.epochs();
        checkpoint.ifPresent(one -> one.write(model, loss.centre(), losses, last));
      }
      return predict(model, fold);
    }
  }

  private void tell(EpochLosses known) {
    observer.epochStarts(known.fold(), known.epoch());
    observer.epochEnds(known);
  }

  private BatchLoss loss(Fold fold) {
    double[] weights = settings.balance().classWeights(fold.training(), spec.classes());
    return new BatchLoss(settings.loss(), weights, spec.features());
  }

  /** All that decides the numbers of a fold, but the pixels. */
  private String fingerprint(Fold fold) {
    List<String> clips = fold.training().stream().map(LabelledClip::name).toList();
    return "%s %s %s %s %08x"
            .formatted(backend.name(), spec.name(), spec.input(), settings, clips.hashCode())
        + " "
        + spec.parameterCount();
  }

  private EpochLosses epoch(
      TrainableModel model, BatchLoss loss, Fold fold, List<EpochLosses> before) {
    int epoch = before.size();
    long seed = new Random(settings.seed() * 1_000_003 + fold.number() * 1009L + epoch).nextLong();
    List<Double> known = before.stream().map(EpochLosses::total).toList();
    double rate =
        settings.learningRate() * settings.schedule().factor(epoch, settings.epochs(), known);
    model.reseed(seed);
    List<LabelledClip> clips = settings.balance().epoch(fold.training(), new Random(seed));
    BatchFeed feed =
        new BatchFeed(clips, settings.batchSize(), spec.input(), settings.augmentation(), seed);
    Mean total = new Mean();
    Mean crossEntropy = new Mean();
    Mean features = new Mean();
    int skipped = 0;
    long start = System.nanoTime();
    while (feed.hasNext()) {
      Batch batch = feed.next();
      if (loss.skips(batch.targets())) {
        skipped++;
        continue;
      }
      StepLoss step = step(model, loss, batch, rate, epoch + 1);
      total.add(step.total(), batch.size());
      crossEntropy.add(step.crossEntropy(), batch.size());
      step.features().ifPresent(value -> features.add(value, batch.size()));
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    return new EpochLosses(
        fold.number(),
        epoch + 1,
        total.value().orElse(0),
        crossEntropy.value().orElse(0),
        features.value(),
        rate,
        clips.size() / seconds,
        feed.waited() / NANOS / seconds,
        skipped);
  }

  private StepLoss step(TrainableModel model, BatchLoss loss, Batch batch, double rate, int epoch) {
    Outputs outputs = model.forward(batch.clips());
    BatchLoss.Slopes slopes = loss.of(outputs.logits(), outputs.features(), batch.targets());
    if (!Double.isFinite(slopes.loss().total())) {
      throw new BadInputException(
          "The loss became not-a-number at epoch %d: lower the learning rate.".formatted(epoch));
    }
    model.backward(slopes.logits(), slopes.features());
    model.update(rate, settings.clipNorm());
    return slopes.loss();
  }

  private List<Prediction> predict(TrainableModel model, Fold fold) {
    List<Prediction> predictions = new ArrayList<>();
    BatchFeed feed =
        new BatchFeed(fold.test(), settings.batchSize(), spec.input(), Augmentation.NONE, 0);
    while (feed.hasNext()) {
      double[][] probabilities =
          BatchLoss.probabilities(model.predict(feed.next().clips()).logits());
      requireNumbers(probabilities);
      for (double[] clip : probabilities) {
        LabelledClip asked = fold.test().get(predictions.size());
        List<Double> row = Arrays.stream(clip).boxed().toList();
        predictions.add(new Prediction(asked.name(), fold.number(), asked.label(), row));
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
}
