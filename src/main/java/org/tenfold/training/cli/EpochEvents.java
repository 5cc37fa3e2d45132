package org.tenfold.training.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tenfold.error.Message;
import org.tenfold.training.EpochMetric;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.run.EpochLosses;
import org.tenfold.training.run.Prediction;
import org.tenfold.training.run.TrainingObserver;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.ProcessMemory;

/**
 * Tells a training as events: {@code progress} at the start of an epoch and every two seconds,
 * {@code metric} at its end.
 */
final class EpochEvents implements TrainingObserver {
  private static final int PERCENT = 100;
  private static final long BETWEEN = Duration.ofSeconds(2).toNanos();

  private final EventSink sink;
  private final Consumer<Message> warn;
  private final int trained;
  private final int folds;
  private final TrainingSettings settings;
  private final Supplier<OptionalLong> gpuMemory;
  private final List<EpochLosses> losses = new ArrayList<>();
  private long told = System.nanoTime();

  /**
   * @param warn told what may not be meant
   * @param trained folds that this process trains
   * @param folds that the data set has
   * @param gpuMemory bytes in use on the card; empty without one
   */
  EpochEvents(
      EventSink sink,
      Consumer<Message> warn,
      int trained,
      int folds,
      TrainingSettings settings,
      Supplier<OptionalLong> gpuMemory) {
    this.sink = sink;
    this.warn = warn;
    this.trained = trained;
    this.folds = folds;
    this.settings = settings;
    this.gpuMemory = gpuMemory;
  }

  /** Of all epochs so far. */
  List<EpochLosses> losses() {
    return List.copyOf(losses);
  }

  @Override
  public void warn(Message doubt) {
    warn.accept(doubt);
  }

  @Override
  public void epochStarts(int fold, int epoch) {
    int done = losses.size();
    int all = trained * settings.epochs();
    sink.progress(
        (int) ((long) PERCENT * done / all),
        Message.of("training.progress-epoch", fold, folds, epoch, settings.epochs()));
  }

  /** Between epochs only now and then: a step may take milliseconds. */
  @Override
  public void stepEnds(Step step) {
    long now = System.nanoTime();
    if (now - told < BETWEEN) {
      return;
    }
    told = now;
    double done = losses.size() + (double) step.clips() / step.of();
    int all = trained * settings.epochs();
    double left = (all - done) * step.of() / step.clipsPerSecond();
    sink.progress(
        (int) (PERCENT * done / all),
        Message.of(
            "training.progress-step",
            step.fold(),
            folds,
            step.epoch(),
            settings.epochs(),
            step.clips(),
            step.of(),
            step.loss(),
            step.clipsPerSecond(),
            PERCENT * step.waited(),
            atMost(left)));
  }

  private static Message atMost(double seconds) {
    long minutes = Math.round(seconds / 60);
    if (minutes < 1) {
      return Message.of("training.left-minute");
    }
    return minutes < 120
        ? Message.of("training.left-minutes", minutes)
        : Message.of("training.left-hours", minutes / 60);
  }

  @Override
  public void epochEnds(EpochLosses epoch) {
    losses.add(epoch);
    sink.tell(
        new EpochMetric(
                epoch.fold(),
                epoch.epoch(),
                epoch.total(),
                epoch.crossEntropy(),
                epoch.features(),
                epoch.validation(),
                epoch.learningRate(),
                epoch.clipsPerSecond(),
                epoch.waited(),
                epoch.skipped(),
                ProcessMemory.bytesOf(ProcessHandle.current()),
                gpuMemory.get())
            .event());
  }

  /**
   * What a run's record says of the process.
   *
   * @param engine with its version
   * @param device CPU, or the name of a card
   * @param foldsHash of the lists of clips of the folds that it trained
   */
  record Made(String engine, String device, String foldsHash) {}

  /**
   * @param warnings that were given on the way
   */
  void result(List<Prediction> predictions, double seconds, Made made, List<Message> warnings) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("predictions", predictions.stream().map(EpochEvents::fields).toList());
    fields.put("seconds", seconds);
    fields.put("engine", made.engine());
    fields.put("device", made.device());
    fields.put("foldsSha256", made.foldsHash());
    fields.put("warnings", warnings.stream().map(Message::english).toList());
    sink.result(fields);
  }

  private static Map<String, Object> fields(Prediction prediction) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("videoName", prediction.clip());
    fields.put("fold", prediction.fold());
    fields.put("label", prediction.label().number());
    fields.put("prediction", prediction.prediction().number());
    fields.put("probabilities", prediction.probabilities());
    return fields;
  }
}
