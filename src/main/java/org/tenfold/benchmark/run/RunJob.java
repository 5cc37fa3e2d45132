package org.tenfold.benchmark.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenfold.agreement.Ceiling;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.log.RunLog;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.emotion.Emotion;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.MediaStore;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.training.EpochMetric;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.worker.StoppedException;
import org.tenfold.worker.WorkerEvent;
import tools.jackson.databind.JsonNode;

/**
 * Carries one run from its settings to its predictions. A retry goes on from the last epoch of the
 * attempt before; on another machine, from the last fold that was done.
 */
@Component
public class RunJob implements JobHandler {
  public static final String KIND = "train-run";

  private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

  private final RunStore runs;
  private final ReleaseService releases;
  private final TrainingProcess training;
  private final RunWorkspace folder;
  private final MediaStore store;
  private final RunLog log;

  RunJob(
      RunStore runs,
      ReleaseService releases,
      TrainingProcess training,
      RunWorkspace folder,
      MediaStore store,
      RunLog log) {
    this.runs = runs;
    this.releases = releases;
    this.training = training;
    this.folder = folder;
    this.store = store;
    this.log = log;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) {
    Run run = runs.find(new RunId(job.subject())).orElseThrow();
    if (run.finishedAt().isPresent()) {
      return; // the application stopped before it could say that the job has ended
    }
    Release release = releases.find(run.release()).orElseThrow();
    if (!release.prepared()) {
      throw new InvalidInput("benchmark.files-not-ready", release.name());
    }
    runs.clear(run.id());
    Path output = folder.bring(run.id());
    note(run.id(), RunLogWords.begun());
    JsonNode result = train(run, release, output, context);
    context.insist(() -> folder.keep(run.id()));
    List<Prediction> predictions =
        result.path("predictions").valueStream().map(RunJob::prediction).toList();
    context.insist(() -> runs.finished(run.id(), predictions));
    note(run.id(), RunLogWords.ended(predictions.size()));
    folder.forget(run.id());
  }

  private JsonNode train(Run run, Release release, Path output, JobContext context) {
    try {
      return training.train(
          run.spec(),
          run.spec().start() instanceof Start.Weights weights
              ? Optional.of(store.path(weights.sha256()))
              : Optional.empty(),
          releases.folder(release),
          output,
          context.stopRequested(),
          event -> hear(run, event, context));
    } catch (StoppedException stopped) {
      note(run.id(), Message.of("benchmark.log-stopped"));
      throw stopped;
    } catch (RuntimeException e) {
      note(run.id(), RunLogWords.failed(e));
      throw e;
    }
  }

  /** A line less is better than a run that waits for it. */
  private void note(RunId run, Message said) {
    try {
      log.add(run, said);
    } catch (RuntimeException e) {
      LOG.warn("A line of the log of run {} could not be kept: {}", run.value(), e.toString());
    }
  }

  private void hear(Run run, WorkerEvent event, JobContext context) {
    switch (event) {
      case WorkerEvent.Progress progress -> context.tell(progress);
      case WorkerEvent.Notice(var topic, var key, var said) ->
          hear(run.id(), topic, key, said, context);
      case WorkerEvent.Metric metric -> {
        EpochLoss epoch = epoch(EpochMetric.of(metric));
        context.insist(() -> runs.insert(run.id(), epoch));
        note(run.id(), RunLogWords.epoch(epoch));
        if (epoch.epoch() == 1 && epoch.fold() > 1) {
          keepFoldsDone(run.id());
        }
      }
      case WorkerEvent.Result result -> throw new IllegalStateException("heard before its end");
      case WorkerEvent.Failure failure -> throw new IllegalStateException("heard before its end");
    }
  }

  private void hear(
      RunId run, WorkerEvent.Notice.Topic topic, String key, Message said, JobContext context) {
    note(run, said);
    switch (topic) {
      case WARNING -> {
        LOG.warn("Run {}: {}", run, said);
        context.insist(() -> runs.warned(run, said));
      }
      case WEIGHTS -> context.insist(() -> runs.started(run, said));
      case NORMALISATION -> context.insist(() -> runs.normalised(run, key));
      case BEGUN -> {
        // it need not wait for its command
      }
    }
  }

  /** Its own copy is still there when store or database cannot be reached now. */
  private void keepFoldsDone(RunId run) {
    try {
      folder.keep(run);
    } catch (RuntimeException e) {
      LOG.warn("The weights of run {} are not in the store yet", run.value(), e);
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
        told.test().map(tally -> ConfusionMatrix.of(Ceiling.CLASSES, tally.counts())));
  }

  private static Prediction prediction(JsonNode prediction) {
    return new Prediction(
        prediction.path("videoName").asString(),
        prediction.path("fold").asString(),
        Emotion.ofNumber(prediction.path("label").asInt()),
        Emotion.ofNumber(prediction.path("prediction").asInt()),
        prediction.path("probabilities").valueStream().map(JsonNode::asDouble).toList());
  }
}
