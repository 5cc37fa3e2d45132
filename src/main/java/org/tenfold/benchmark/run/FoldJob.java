package org.tenfold.benchmark.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.log.RunLog;
import org.tenfold.benchmark.record.RunRecords;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import tools.jackson.databind.JsonNode;

/**
 * Trains one fold of a run, as a part of the run's job (docs/decisions/0032), and leaves its
 * weights in the media store. A killed one goes on from its last epoch where the data folder is the
 * same, else it is trained anew.
 */
@Component
public class FoldJob implements JobHandler {
  public static final String KIND = "train-fold";

  private static final Logger LOG = LoggerFactory.getLogger(FoldJob.class);

  private final RunStore runs;
  private final ReleaseService releases;
  private final TrainingProcess training;
  private final RunWorkspace folder;
  private final TrainingFit fit;
  private final RunRecords records;
  private final RunLog log;
  private final RunEngine engine;

  FoldJob(
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
    int fold = job.part();
    if (folder.foldsDone(found.id()).contains(fold)) {
      return; // the application stopped before it could say that the job has ended
    }
    Run run = engine.settle(found, job);
    Release release = releases.find(run.division()).orElseThrow();
    runs.clearFold(run.id(), fold);
    Path output = folder.bringFold(run.id(), fold);
    RunListener listener = new RunListener(run.id(), runs, log, context, Set.of(), () -> {});
    JsonNode result =
        listener.noting(
            () ->
                training.trainFold(
                    run.spec(),
                    folder.weights(run),
                    TrainingData.of(releases, release),
                    output,
                    fold,
                    context.stopRequested(),
                    listener));
    context.insist(() -> records.add(run.id(), result));
    context.insist(() -> folder.keepFold(run.id(), fold));
    LOG.info("Run {}: fold {} is trained", run.id().value(), fold);
    folder.forgetFold(run.id(), fold);
  }
}
