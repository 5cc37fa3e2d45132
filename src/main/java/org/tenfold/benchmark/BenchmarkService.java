package org.tenfold.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.benchmark.run.FinishedRuns;
import org.tenfold.benchmark.run.PretrainedWeightCatalog;
import org.tenfold.benchmark.run.RunFile;
import org.tenfold.benchmark.run.RunJob;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.training.TrainingSpec;

/** Launches runs and tells what came of them. */
@Service
public class BenchmarkService {
  private final RunStore runs;
  private final ReleaseService releases;
  private final JobService jobs;
  private final FinishedRuns finished;
  private final PretrainedWeightCatalog shelf;

  BenchmarkService(
      RunStore runs,
      ReleaseService releases,
      JobService jobs,
      FinishedRuns finished,
      PretrainedWeightCatalog shelf) {
    this.runs = runs;
    this.releases = releases;
    this.jobs = jobs;
    this.finished = finished;
    this.shelf = shelf;
  }

  /**
   * Queues one run for each spec, all on the same release.
   *
   * @param weights path in the library of a file that all begin with
   * @throws InvalidInput when the release has no files yet, or nothing was chosen
   */
  @Transactional
  public List<Run> launch(
      ReleaseId releaseId, List<TrainingSpec> chosen, Optional<String> weights, PersonId by) {
    Release release =
        releases.find(releaseId).orElseThrow(() -> new InvalidInput("benchmark.no-release"));
    if (!release.prepared()) {
      throw new InvalidInput("benchmark.files-coming", release.name());
    }
    if (chosen.isEmpty()) {
      throw new InvalidInput("benchmark.no-loss");
    }
    Optional<TrainingSpec.Start> start = weights.map(shelf::take);
    List<Run> launched = new ArrayList<>();
    for (TrainingSpec one : chosen) {
      TrainingSpec spec = start.map(one::with).orElse(one);
      Run run =
          new Run(
              RunId.next(),
              releaseId,
              spec,
              java.time.Instant.now(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of());
      runs.insert(run, by);
      jobs.submit(
          RunJob.KIND,
          run.id().value(),
          Message.of(
              "benchmark.job-train", RunWords.network(spec), RunWords.loss(spec), release.name()),
          by);
      launched.add(run);
    }
    return launched;
  }

  /** Clips of the training parts of all folds together. */
  @Transactional(readOnly = true)
  public long trainingClips(ReleaseId id) {
    long shown = releases.clips(id).stream().filter(clip -> clip.fold().isPresent()).count();
    int folds = releases.find(id).map(Release::folds).orElse(0);
    return shown * Math.max(0, folds - 1);
  }

  @Transactional(readOnly = true)
  public List<Run> runs() {
    return runs.all();
  }

  @Transactional(readOnly = true)
  public Optional<Run> find(RunId id) {
    return runs.find(id);
  }

  @Transactional(readOnly = true)
  public List<EpochLoss> epochs(RunId id) {
    return runs.epochs(id);
  }

  /** What the run has left in the media store so far. */
  @Transactional(readOnly = true)
  public List<RunFile> files(RunId id) {
    return runs.files(id);
  }

  /** Pooled and by fold; empty until the run has ended well. Counted once. */
  @Transactional(readOnly = true)
  public Optional<Scores> scores(Run run) {
    return finished.scores(run);
  }

  /** Empty until the run has ended well. Takes a second once for a release as large as DFEW. */
  @Transactional(readOnly = true)
  public Optional<RunReport> figures(RunId id) {
    return runs.find(id).flatMap(finished::figures);
  }
}
