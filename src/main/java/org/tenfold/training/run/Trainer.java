package org.tenfold.training.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.EarlyStopping;
import org.tenfold.training.EpochTally;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.WeightRules;
import org.tenfold.training.data.Batch;
import org.tenfold.training.data.BatchFeed;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.engine.TrainableModel.Outputs;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.loss.BatchLoss;
import org.tenfold.training.loss.StepLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.trace.FoldFeatures;
import org.tenfold.training.weights.InitialWeights;
import org.tenfold.training.weights.Pretrained;
import org.tenfold.training.weights.Tensor;

/**
 * Trains a fresh network on each fold and asks it, with the weights that {@link EarlyStopping}
 * chooses, about the fold's test clips. Nothing is chosen by looking at the test clips.
 */
public final class Trainer {
  private static final double NANOS = 1e9;

  private final TrainingBackend backend;
  private final ProcessGroup group;
  private final ModelSpec spec;
  private final TrainingSettings settings;
  private final TrainingObserver observer;
  private final Optional<Path> checkpoints;
  private final Optional<Pretrained> pretrained;
  private final int checkpointEvery;
  private final TestEpochs looks;
  private final Examiner examiner;

  /**
   * @param spec with one class an emotion, and the input shape of the clips
   * @param checkpoints folder in which the state after each epoch is kept, and from which an
   *     interrupted run goes on; empty: nothing is kept
   */
  public Trainer(
      TrainingBackend backend,
      ModelSpec spec,
      TrainingSettings settings,
      TrainingObserver observer,
      Optional<Path> checkpoints) {
    this(backend, spec, settings, observer, checkpoints, Optional.empty(), 1, TestEpochs.NONE);
  }

  /**
   * @param pretrained weights to begin with where they fit; the others are drawn
   * @param checkpointEvery epochs from one kept state to the next, at least 1
   * @param looks after which epochs the test clips are asked about, for a curve
   */
  public Trainer(
      TrainingBackend backend,
      ModelSpec spec,
      TrainingSettings settings,
      TrainingObserver observer,
      Optional<Path> checkpoints,
      Optional<Pretrained> pretrained,
      int checkpointEvery,
      TestEpochs looks) {
    this.backend = settings.refinement().syncBatchNorm() ? backend.withSyncBatchNorm() : backend;
    group = backend.group();
    this.spec = spec;
    this.settings = settings;
    this.observer = observer;
    this.checkpoints = checkpoints;
    this.pretrained = pretrained;
    this.checkpointEvery = checkpointEvery;
    this.looks = looks;
    examiner = new Examiner(group, spec, settings);
  }

  /**
   * @return one prediction a test clip, in the fold's order
   * @throws InvalidInput when the loss or, after the last step, the weights leave the numbers; when
   *     a checkpoint is of a run on other clips, labels, pixels or settings, or can't be written
   */
  public List<Prediction> train(Fold fold) {
    EarlyStopping.Parts parts = settings.stopping().parts(fold, settings.seed());
    if (settings.stopping().looks() && parts.validation().isEmpty()) {
      throw new InvalidInput("training.no-validation", fold.number());
    }
    try (TrainableModel model =
        backend.create(spec, weightRules(), firstWeights(), settings.precision())) {
      BatchLoss loss = loss(parts.training());
      Optional<Checkpoint> checkpoint =
          checkpoints.map(
              folder ->
                  new Checkpoint(
                      folder,
                      fold.number(),
                      RunPrint.of(backend.name(), spec, settings, fold, pretrained),
                      settings.normalisation(),
                      settings.classes()));
      Map<String, Tensor> best = new LinkedHashMap<>();
      TruthWatch truth = new TruthWatch(parts.training());
      List<EpochLosses> losses =
          checkpoint
              .map(one -> one.resume(model, loss.centre(), best, truth, observer::warn))
              .orElseGet(ArrayList::new);
      requireSameStart(losses.size());
      boolean finished = ended(losses) && checkpoint.filter(Checkpoint::isFinished).isPresent();
      losses.forEach(this::tell);
      while (!ended(losses)) {
        observer.epochStarts(fold.number(), losses.size() + 1);
        losses.add(epoch(model, loss, fold, parts, losses, truth));
        observer.epochEnds(losses.getLast());
        if (settings.stopping().looks() && bestIsLast(losses)) {
          best.putAll(averaged(model, model::weights));
        }
        if (group.leads() && losses.size() % checkpointEvery == 0 && !ended(losses)) {
          checkpoint.ifPresent(one -> one.write(model, loss.centre(), best, truth, losses));
        }
        if (group.leads() && ended(losses) && !best.isEmpty() && !bestIsLast(losses)) {
          checkpoint.ifPresent(one -> keepLast(one, model, losses));
        }
      }
      use(best, model);
      if (group.leads() && !finished) {
        checkpoints.ifPresent(
            to -> truth.course(fold.number(), losses.size()).ifPresent(one -> one.write(to)));
        checkpoint.ifPresent(one -> one.finish(model, losses));
      }
      return predict(model, fold);
    }
  }

  private static void keepLast(
      Checkpoint checkpoint, TrainableModel model, List<EpochLosses> losses) {
    model.swapAverage();
    checkpoint.keepLast(model, losses);
    model.swapAverage();
  }

  /** Processes that go on from different epochs would wait for each other forever. */
  private void requireSameStart(int epochs) {
    if (group.sum(new double[][] {{epochs}})[0][0] != (double) epochs * group.size()) {
      throw new InvalidInput("training.group-checkpoint");
    }
  }

  private Map<String, Tensor> firstWeights() {
    Map<String, Tensor> drawn = InitialWeights.of(spec, settings.seed());
    return pretrained.map(known -> known.over(drawn)).orElse(drawn);
  }

  private boolean ended(List<EpochLosses> losses) {
    return losses.size() >= settings.epochs() || settings.stopping().ends(costs(losses));
  }

  /** Of the epochs so far, by their validation part; empty without one. */
  private List<Double> costs(List<EpochLosses> losses) {
    return losses.stream()
        .filter(one -> one.validation().isPresent())
        .map(
            one ->
                settings
                    .stopping()
                    .cost(
                        one.validation().getAsDouble(),
                        one.validated()
                            .map(EpochTally::uar)
                            .orElse(OptionalDouble.empty())
                            .orElse(0)))
        .toList();
  }

  private boolean bestIsLast(List<EpochLosses> losses) {
    return EarlyStopping.best(costs(losses)) == losses.size() - 1;
  }

  private static void use(Map<String, Tensor> best, TrainableModel model) {
    if (best.isEmpty()) {
      model.swapAverage();
    } else {
      Map<String, Tensor> state = new LinkedHashMap<>(model.memory());
      state.putAll(best);
      model.restore(state);
    }
  }

  /** Asks the weights that are to be used: their average, where one is kept. */
  private static <T> T averaged(TrainableModel model, Supplier<T> question) {
    model.swapAverage();
    try {
      return question.get();
    } finally {
      model.swapAverage();
    }
  }

  private WeightRules weightRules() {
    return settings.refinement().weightRules(settings.optimiser());
  }

  private void tell(EpochLosses known) {
    observer.epochStarts(known.fold(), known.epoch());
    observer.epochEnds(known);
  }

  private BatchLoss loss(List<LabelledClip> clips) {
    double[] weights = settings.balance().classWeights(clips, spec.classes());
    return new BatchLoss(
        settings.loss(), weights, spec.features(), settings.refinement().labelSmoothing());
  }

  private EpochLosses epoch(
      TrainableModel model,
      BatchLoss loss,
      Fold fold,
      EarlyStopping.Parts parts,
      List<EpochLosses> before,
      TruthWatch truth) {
    int epoch = before.size();
    long seed = new Random(settings.seed() * 1_000_003 + fold.number() * 1009L + epoch).nextLong();
    List<Double> known = before.stream().map(EpochLosses::total).toList();
    double rate =
        settings.learningRate() * settings.schedule().factor(epoch, settings.epochs(), known);
    model.reseed(seed + group.rank());
    List<LabelledClip> clips = settings.balance().epoch(parts.training(), new Random(seed));
    BatchFeed feed =
        new BatchFeed(
            clips,
            settings.batchSize(),
            spec.input(),
            settings.augmentation(),
            settings.refinement().mixup(),
            settings.normalisation(),
            seed,
            group);
    Accumulation steps = new Accumulation(model, settings, rate);
    Mean total = new Mean();
    Mean crossEntropy = new Mean();
    Mean features = new Mean();
    int skipped = 0;
    int done = 0;
    truth.epochStarts();
    long start = System.nanoTime();
    while (feed.hasNext()) {
      Batch batch = feed.next();
      List<LabelledClip> shown = clips.subList(done, done + batch.size());
      done += batch.size();
      if (loss.skips(batch.targets())) {
        skipped++;
        continue;
      }
      StepLoss step =
          step(model, loss, batch, steps, epoch + 1, logits -> truth.see(shown, logits));
      total.add(step.total(), batch.size());
      crossEntropy.add(step.crossEntropy(), batch.size());
      step.features().ifPresent(value -> features.add(value, batch.size()));
      double sofar = (System.nanoTime() - start) / NANOS;
      observer.stepEnds(
          new TrainingObserver.Step(
              fold.number(),
              epoch + 1,
              done,
              clips.size(),
              step.total(),
              done / sofar,
              feed.waited() / NANOS / sofar));
    }
    steps.end();
    model.agree();
    double seconds = (System.nanoTime() - start) / NANOS;
    truth.epochEnds();
    Optional<double[][]> validated =
        Optional.of(parts.validation())
            .filter(held -> !held.isEmpty())
            .map(held -> averaged(model, () -> examiner.probabilities(model, held)));
    return new EpochLosses(
        fold.number(),
        epoch + 1,
        total.value().orElse(0),
        crossEntropy.value().orElse(0),
        features.value(),
        validated.map(one -> crossEntropy(parts.validation(), one)).orElse(OptionalDouble.empty()),
        rate,
        clips.size() / seconds,
        feed.waited() / NANOS / seconds,
        skipped,
        validated.map(one -> tally(parts.validation(), one)),
        looks.after(epoch + 1, settings.epochs())
            ? Optional.of(
                tally(
                    fold.test(), averaged(model, () -> examiner.probabilities(model, fold.test()))))
            : Optional.empty());
  }

  private StepLoss step(
      TrainableModel model,
      BatchLoss loss,
      Batch batch,
      Accumulation steps,
      int epoch,
      Consumer<double[][]> watch) {
    Outputs own = model.forward(batch.clips());
    double[][] logits = group.gather(own.logits(), batch.size(), spec.classes());
    BatchLoss.Gradients gradients =
        loss.of(
            logits, group.gather(own.features(), batch.size(), spec.features()), batch.targets());
    if (!Double.isFinite(gradients.loss().total())) {
      throw new InvalidInput("training.nan", epoch);
    }
    if (batch.targets().mixing().isEmpty()) { // mixed clips have no one label
      watch.accept(logits);
    }
    ProcessGroup.Part part = group.part(batch.size());
    steps.add(gradients, part, batch.size());
    return gradients.loss();
  }

  private List<Prediction> predict(TrainableModel model, Fold fold) {
    Examiner.Answers answers = examiner.answers(model, fold.test());
    List<Prediction> predictions = predictions(fold.number(), fold.test(), answers.probabilities());
    if (group.leads()) {
      List<String> names = fold.test().stream().map(LabelledClip::name).toList();
      checkpoints.ifPresent(
          folder -> new FoldFeatures(fold.number(), names, answers.features()).write(folder));
    }
    return predictions;
  }

  private static List<Prediction> predictions(
      int fold, List<LabelledClip> clips, double[][] probabilities) {
    List<Prediction> predictions = new ArrayList<>();
    for (LabelledClip asked : clips) {
      List<Double> row = DoubleStream.of(probabilities[predictions.size()]).boxed().toList();
      predictions.add(new Prediction(asked.name(), fold, asked.label(), row));
    }
    return predictions;
  }

  private EpochTally tally(List<LabelledClip> clips, double[][] probabilities) {
    int classes = spec.classes();
    int[][] counts = new int[classes][classes];
    for (Prediction said : predictions(0, clips, probabilities)) {
      counts[said.label().index()][said.prediction().index()]++;
    }
    return EpochTally.of(counts);
  }

  /** Mean over the clips; empty without any. */
  private static OptionalDouble crossEntropy(List<LabelledClip> clips, double[][] probabilities) {
    Mean mean = new Mean();
    for (int i = 0; i < clips.size(); i++) {
      double right = probabilities[i][clips.get(i).label().index()];
      mean.add(-Math.log(Math.max(right, Double.MIN_NORMAL)), 1);
    }
    return mean.value();
  }
}
