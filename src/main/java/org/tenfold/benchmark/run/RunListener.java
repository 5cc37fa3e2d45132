package org.tenfold.benchmark.run;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.log.RunLog;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.error.Message;
import org.tenfold.job.JobContext;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.training.EpochMetric;
import org.tenfold.training.EpochTally;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.StoppedException;
import org.tenfold.worker.WorkerEvent;
import tools.jackson.databind.JsonNode;

/** Keeps what the training of a run, or of one of its folds, says on the way. */
final class RunListener implements EventSink {
  private static final Logger LOG = LoggerFactory.getLogger(RunListener.class);

  private final RunId run;
  private final RunStore runs;
  private final RunLog log;
  private final JobContext context;
  private final Set<Integer> known;
  private final Runnable foldBegins;

  /**
   * @param known folds that are done, of which it tells all epochs again
   * @param foldBegins called when the first epoch of a fold has ended that is not the run's first
   */
  RunListener(
      RunId run,
      RunStore runs,
      RunLog log,
      JobContext context,
      Set<Integer> known,
      Runnable foldBegins) {
    this.run = run;
    this.runs = runs;
    this.log = log;
    this.context = context;
    this.known = known;
    this.foldBegins = foldBegins;
  }

  /** Notes where a training begins, and how it ends where it does not end well. */
  JsonNode noting(Supplier<JsonNode> training) {
    log.note(run, RunLogWords.begun());
    try {
      return training.get();
    } catch (StoppedException stopped) {
      log.note(run, Message.of("benchmark.log-stopped"));
      throw stopped;
    } catch (RuntimeException e) {
      log.note(run, RunLogWords.failed(e));
      throw e;
    }
  }

  @Override
  public void tell(WorkerEvent event) {
    switch (event) {
      case WorkerEvent.Progress progress -> context.tell(progress);
      case WorkerEvent.Notice(var topic, var key, var said) -> hear(topic, key, said);
      case WorkerEvent.Metric metric -> hear(epoch(EpochMetric.of(metric)));
      case WorkerEvent.Result result -> throw new IllegalStateException("heard before its end");
      case WorkerEvent.Failure failure -> throw new IllegalStateException("heard before its end");
    }
  }

  private void hear(EpochLoss epoch) {
    if (known.contains(epoch.fold())) {
      return;
    }
    context.insist(() -> runs.insert(run, epoch));
    log.note(run, RunLogWords.epoch(epoch));
    if (epoch.epoch() == 1 && epoch.fold() > 1) {
      foldBegins.run();
    }
  }

  private void hear(WorkerEvent.Notice.Topic topic, String key, Message said) {
    log.note(run, said);
    switch (topic) {
      case WARNING -> {
        LOG.warn("Run {}: {}", run, said);
        context.insist(() -> runs.warned(run, said));
      }
      case WEIGHTS -> context.insist(() -> runs.started(run, said));
      case NORMALISATION -> context.insist(() -> runs.normalised(run, key));
      case ENGINE, BEGUN -> {
        // the run knows its engine, and it need not wait for its command
      }
    }
  }

  private static EpochLoss epoch(EpochMetric told) {
    return new EpochLoss(
        told.fold(),
        told.epoch(),
        told.loss(),
        told.validation(),
        Optional.of(
            new EpochLoss.Pace(
                told.learningRate(),
                told.clipsPerSecond(),
                told.waited(),
                told.memoryBytes(),
                told.gpuBytes())),
        told.validated().map(RunListener::matrix),
        told.test().map(RunListener::matrix));
  }

  private static ConfusionMatrix matrix(EpochTally tally) {
    return ConfusionMatrix.of(Scores.classes(tally.cells().size()), tally.counts());
  }
}
