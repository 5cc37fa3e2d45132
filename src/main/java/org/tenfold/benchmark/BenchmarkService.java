package org.tenfold.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.record.RunRecord;
import org.tenfold.benchmark.record.RunRecords;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.benchmark.run.FinishedRuns;
import org.tenfold.benchmark.run.PretrainedWeightCatalog;
import org.tenfold.benchmark.run.RunFile;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.benchmark.study.RunNames;
import org.tenfold.benchmark.study.StudyPlan.PlannedRun;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;

/** Launches runs and tells what came of them. */
@Service
public class BenchmarkService {
  private final RunStore runs;
  private final ReleaseService releases;
  private final RunQueue queue;
  private final FinishedRuns finished;
  private final PretrainedWeightCatalog shelf;
  private final RunRecords records;
  private final FoldWeights foldWeights;
  private final KnownRuns known;
  private final RunNames names;

  BenchmarkService(
      RunStore runs,
      ReleaseService releases,
      RunQueue queue,
      FinishedRuns finished,
      PretrainedWeightCatalog shelf,
      RunRecords records,
      FoldWeights foldWeights,
      KnownRuns known,
      RunNames names) {
    this.runs = runs;
    this.releases = releases;
    this.queue = queue;
    this.finished = finished;
    this.shelf = shelf;
    this.records = records;
    this.foldWeights = foldWeights;
    this.known = known;
    this.names = names;
  }

  /**
   * Queues one run for each spec, all on the same folds of a release.
   *
   * @param weights path in the library of a file that all begin with
   * @throws InvalidInput when the release has no files yet, or nothing was chosen
   */
  @Transactional
  public List<Run> launch(
      DivisionId division, List<TrainingSpec> chosen, Optional<String> weights, PersonId by) {
    Release release = queue.prepared(division);
    if (chosen.isEmpty()) {
      throw new InvalidInput("benchmark.no-loss");
    }
    Optional<Start> start = weights.map(shelf::take);
    return chosen.stream()
        .map(one -> start.map(one::with).orElse(one))
        .map(spec -> queue.add(release, spec, Optional.empty(), by))
        .toList();
  }

  /**
   * Finished runs of these specs, which need not be trained again; none for those that have none.
   */
  @Transactional
  public List<DoneBefore> doneBefore(DivisionId division, List<TrainingSpec> specs) {
    List<PlannedRun> wanted =
        specs.stream().map(spec -> new PlannedRun(spec.configuration(), spec.seed())).toList();
    Map<PlannedRun, DoneBefore> done = known.doneBefore(division, wanted);
    return wanted.stream().flatMap(one -> Optional.ofNullable(done.get(one)).stream()).toList();
  }

  /** What a network can begin with that runs here have learned, a file for each of their folds. */
  @Transactional(readOnly = true)
  public List<Start.Weights> foldWeights(TrainingSpec.Architecture network) {
    return foldWeights.of(network);
  }

  /** Clips of the training parts of all folds together. */
  @Transactional(readOnly = true)
  public long trainingClips(DivisionId id) {
    Release release = releases.find(id).orElseThrow();
    return releases.folds(release).all().stream().mapToLong(fold -> fold.train().size()).sum();
  }

  @Transactional(readOnly = true)
  public List<Run> runs() {
    return runs.all();
  }

  @Transactional(readOnly = true)
  public Optional<Run> find(RunId id) {
    return runs.find(id);
  }

  /** What it is called: tells it from the others of its launch or study. */
  @Transactional(readOnly = true)
  public Message name(Run run) {
    return names.of(run);
  }

  @Transactional(readOnly = true)
  public Function<Run, Message> names(Collection<Run> of) {
    return names.of(of);
  }

  @Transactional(readOnly = true)
  public List<EpochLoss> epochs(RunId id) {
    return runs.epochs(id);
  }

  /** What made its numbers; empty before its first fold is trained, and for runs of before. */
  @Transactional(readOnly = true)
  public Optional<RunRecord> record(RunId id) {
    return records.find(id);
  }

  /** What the run has left in the media store so far. */
  @Transactional(readOnly = true)
  public List<RunFile> files(RunId id) {
    return runs.files(id);
  }

  /** The newest job of each of these runs that has one, by the run's id. */
  @Transactional(readOnly = true)
  public Map<UUID, Job> newestJobs(Collection<Run> of) {
    return known.newestJobs(of);
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
