package org.tenfold.benchmark.run;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunData;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.project.ProjectId;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;
import org.tenfold.training.Engine;
import org.tenfold.training.TrainingSpec;

/** Runs, their loss curves, files and predictions. */
@Repository
public class RunStore {
  private static final int LONGEST_REPORT = 2000;
  private static final int MOST_WARNINGS = 8000;

  private final RunRows runs;
  private final EpochRows epochs;
  private final RunFileRows files;
  private final PredictionStore predictions;
  private final List<RunData> data;

  RunStore(
      RunRows runs,
      EpochRows epochs,
      RunFileRows files,
      PredictionStore predictions,
      List<RunData> data) {
    this.runs = runs;
    this.epochs = epochs;
    this.files = files;
    this.predictions = predictions;
    this.data = data;
  }

  public void insert(Run run, PersonId by) {
    insert(run, Optional.empty(), by);
  }

  /**
   * @param study that launches it
   */
  public void insert(Run run, Optional<StudyId> study, PersonId by) {
    runs.saveAndFlush(new RunRow(run, study, by));
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Run> ofStudy(StudyId study) {
    return runs.findByStudyOrderByCreatedAtDesc(study).stream().map(RunRow::run).toList();
  }

  /**
   * Finished runs of these specs, newest first.
   *
   * @param hashes of specs
   */
  @Transactional
  public List<Run> finished(DivisionId division, Collection<String> hashes) {
    countHashes();
    return runs.finished(division.release(), division.number(), hashes).stream()
        .map(RunRow::run)
        .toList();
  }

  /**
   * Runs of these specs that are not finished, newest first: they wait, run, failed or were
   * cancelled.
   *
   * @param hashes of specs
   */
  @Transactional
  public List<Run> unfinished(DivisionId division, Collection<String> hashes) {
    countHashes();
    return runs.unfinished(division.release(), division.number(), hashes).stream()
        .map(RunRow::run)
        .toList();
  }

  /** The study of each of these that belongs to one. */
  @Transactional(readOnly = true)
  public Map<RunId, StudyId> studies(Collection<RunId> ids) {
    return runs.studies(ids).stream().collect(toMap(RunRows.Whose::getId, RunRows.Whose::getStudy));
  }

  private void countHashes() {
    for (RunRow row : runs.findBySpecHashIsNull()) {
      TrainingSpec spec = row.run().spec();
      runs.count(row.getId(), spec.hash(), spec.configuration().hash());
    }
  }

  /** Whether the study that launched it is paused. */
  @Transactional(readOnly = true)
  public boolean isPaused(RunId run) {
    return runs.isPaused(run);
  }

  /** The run is no study's any more. */
  @Transactional
  public void makeSingle(RunId run) {
    runs.release(run);
  }

  /**
   * Deletes the run with all that is known of it. What it left in the media store is an orphan
   * then, which {@code reconcile} finds.
   */
  @Transactional
  public void delete(RunId run) {
    data.forEach(one -> one.delete(run));
    epochs.deleteAllBut(run, Set.of(0));
    predictions.delete(run);
    files.deleteAll(run);
    runs.delete(run);
  }

  /** Whoever else asks for this release waits until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(ReleaseId release) {
    if (runs.lockRelease(release.value()).isEmpty()) {
      throw new IllegalArgumentException("there is no release " + release.value());
    }
  }

  /** All that have ended on a division of a release, newest first. */
  @Transactional(readOnly = true)
  public List<Run> finished(DivisionId division) {
    return runs
        .findByReleaseAndDivisionAndFinishedAtIsNotNullOrderByFinishedAtDesc(
            division.release(), division.number())
        .stream()
        .map(RunRow::run)
        .toList();
  }

  /** Whether any engine may train it, also where one already does. */
  @Transactional(readOnly = true)
  boolean anyEngine(RunId run) {
    return runs.findById(run).filter(RunRow::anyEngine).isPresent();
  }

  /**
   * Names the engine of a run that any may train; of two machines at once the first names it.
   *
   * @return the run, by the engine that was named
   */
  @Transactional
  Run settle(RunId run, Engine engine) {
    runs.settle(run, engine.key());
    return find(run).orElseThrow();
  }

  /** Any engine may train it once more. */
  @Transactional
  void unsettle(RunId run) {
    runs.unsettle(run);
  }

  /**
   * @param report which arrays of the network the run's first weights filled
   */
  @Transactional
  void started(RunId run, Message report) {
    runs.report(run, StoredMessage.of(report, LONGEST_REPORT));
  }

  /**
   * @param key what the training found the weights at the start to want
   */
  @Transactional
  void normalised(RunId run, String key) {
    runs.normalise(run, key);
  }

  /**
   * Adds one to the run's warnings, unless it is there or there are too many. Each is a line, which
   * its JSON never breaks.
   */
  @Transactional
  void warned(RunId run, Message warning) {
    runs.warn(run, StoredMessage.of(warning).replace('\n', ' ') + "\n", MOST_WARNINGS);
  }

  /** Forgets what an earlier attempt of this run left. */
  @Transactional
  void clear(RunId run) {
    clear(run, Set.of());
  }

  /**
   * Forgets what an earlier attempt left, but for the epochs of some folds.
   *
   * @param done folds that are not trained again
   */
  @Transactional
  void clear(RunId run, Set<Integer> done) {
    // of an empty list SQL makes null, which no number is equal or unequal to
    epochs.deleteAllBut(run, done.isEmpty() ? Set.of(0) : done);
    predictions.delete(run);
    runs.reopen(run);
  }

  /** Forgets what an earlier attempt at this fold left. */
  @Transactional
  void clearFold(RunId run, int fold) {
    epochs.deleteFold(run, fold);
  }

  /**
   * Replaces what an earlier attempt left.
   *
   * @param all one of each clip
   */
  @Transactional
  void finished(RunId run, List<Prediction> all) {
    predictions.delete(run);
    all.forEach(one -> predictions.insert(run, one));
    int classes = find(run).orElseThrow().spec().classes().size();
    ListedFigures figures = ListedFigures.of(all, classes);
    runs.finish(run, figures.uar(), figures.war());
  }

  /** Replaces what an earlier attempt said of the same epoch. */
  @Transactional
  public void insert(RunId run, EpochLoss epoch) {
    EpochRow row = new EpochRow(run, epoch);
    epochs.delete(row.getId());
    epochs.saveAndFlush(row);
  }

  /** Replaces one of the same name. */
  @Transactional
  public void insert(RunId run, RunFile file) {
    RunFileRow row = new RunFileRow(run, file);
    files.delete(row.getId());
    files.saveAndFlush(row);
  }

  public List<RunFile> files(RunId run) {
    return files.findByKeyRunOrderByKeyName(run).stream().map(RunFileRow::file).toList();
  }

  public Optional<Run> find(RunId id) {
    return runs.findById(id).map(RunRow::run);
  }

  public List<Run> all() {
    return runs.findAllByOrderByCreatedAtDesc().stream().map(RunRow::run).toList();
  }

  public List<EpochLoss> epochs(RunId run) {
    return epochs.findByKeyRunOrderByKeyFoldAscKeyEpochAsc(run).stream()
        .map(EpochRow::epoch)
        .toList();
  }

  /**
   * What runs of a project that have ended well said of a clip.
   *
   * @param number of the clip
   */
  public Map<RunId, Prediction> ofClip(ProjectId project, int number) {
    return predictions.ofClip(project, number);
  }

  List<Prediction> predictions(RunId run) {
    return predictions.of(run);
  }
}
