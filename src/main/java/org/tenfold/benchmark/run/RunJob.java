package org.tenfold.benchmark.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.log.RunLog;
import org.tenfold.benchmark.record.RunRecords;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.label.Label;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;
import tools.jackson.databind.JsonNode;

/**
 * Carries one run from its settings to its predictions. A retry goes on from the last epoch of the
 * attempt before; on another machine, from the last fold that was done. Of a run whose folds were
 * jobs of their own ({@link FoldJob}) it finds all done, and only asks their networks.
 */
@Component
public class RunJob implements JobHandler {
  public static final String KIND = "train-run";

  private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

  private final RunStore runs;
  private final ReleaseService releases;
  private final TrainingProcess training;
  private final RunWorkspace folder;
  private final TrainingFit fit;
  private final RunRecords records;
  private final RunLog log;
  private final RunEngine engine;

  RunJob(
      RunStore runs,
      ReleaseService releases,
      TrainingProcess training,
      RunWorkspace folder,
      TrainingFit fit,
      RunRecords records,
      RunLog log,
      RunEngine engine) {
    this.runs = runs;
    this.releases = releases;
    this.training = training;
    this.folder = folder;
    this.fit = fit;
    this.records = records;
    this.log = log;
    this.engine = engine;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Message> missingHere(Job job) {
    return fit.missing(job);
  }

  @Override
  public void run(Job job, JobContext context) {
    Run found = runs.find(new RunId(job.subject())).orElseThrow();
    if (found.finishedAt().isPresent()) {
      return; // the application stopped before it could say that the job has ended
    }
    Run run = engine.settle(found, job);
    Release release = releases.find(run.division()).orElseThrow();
    if (!release.prepared()) {
      throw new InvalidInput("benchmark.files-not-ready", release.name());
    }
    Set<Integer> done = folder.foldsDone(run.id());
    runs.clear(run.id(), done);
    if (done.isEmpty()) {
      records.forget(run.id());
    }
    Path output = folder.bring(run.id());
    JsonNode result = train(run, release, output, context, done);
    context.insist(() -> folder.keep(run.id()));
    List<Prediction> predictions =
        result.path("predictions").valueStream().map(RunJob::prediction).toList();
    boolean trained = done.size() < release.folds();
    context.insist(() -> records.addLast(run.id(), result, trained));
    context.insist(() -> runs.finished(run.id(), predictions));
    log.note(run.id(), RunLogWords.ended(predictions.size()));
    context.tell(new WorkerEvent.Progress(100, RunLogWords.ended(predictions.size())));
    LOG.info("Run {} is done", run.id().value());
    folder.forget(run.id());
  }

  private JsonNode train(
      Run run, Release release, Path output, JobContext context, Set<Integer> done) {
    RunListener listener =
        new RunListener(run.id(), runs, log, context, done, () -> keepFoldsDone(run.id()));
    EventSink heard =
        done.size() < release.folds() ? listener : onlyAsking(done.size(), listener, context);
    return listener.noting(
        () ->
            training.train(
                run.spec(),
                folder.weights(run),
                TrainingData.of(releases, release),
                output,
                context.stopRequested(),
                heard));
  }

  /** Nothing is trained: how far the folds were is no longer of interest. */
  private static EventSink onlyAsking(int folds, EventSink listener, JobContext context) {
    context.tell(new WorkerEvent.Progress(99, Message.of("benchmark.folds-done", folds)));
    return event -> {
      if (!(event instanceof WorkerEvent.Progress)) {
        listener.tell(event);
      }
    };
  }

  /** Its own copy is still there when store or database cannot be reached now. */
  private void keepFoldsDone(RunId run) {
    try {
      folder.keep(run);
    } catch (RuntimeException e) {
      LOG.warn("The weights of run {} are not in the store yet", run.value(), e);
    }
  }

  private static Prediction prediction(JsonNode prediction) {
    return new Prediction(
        prediction.path("videoName").asString(),
        prediction.path("fold").asString(),
        Label.of(prediction.path("label").asInt()),
        Label.of(prediction.path("prediction").asInt()),
        prediction.path("probabilities").valueStream().map(JsonNode::asDouble).toList());
  }
}
