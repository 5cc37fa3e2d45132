package org.tenfold.benchmark;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.record.RunRecord;
import org.tenfold.benchmark.record.RunRecords;
import org.tenfold.benchmark.run.PretrainedWeightCatalog;
import org.tenfold.benchmark.run.RunJob;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.study.StudyPlan.PlannedRun;
import org.tenfold.benchmark.study.StudyStore;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.training.TrainingSpec;

/**
 * Launches studies and tells where they stand. What is done, or on its way to be, is never done
 * again: such a run of the same release and spec takes the place of a planned one, unless somebody
 * asks for a new one.
 */
@Service
public class StudyService {
  private static final int NAME_LENGTH = 120;
  private static final int NOTE_LENGTH = 4000;

  private final StudyStore studies;
  private final RunStore runs;
  private final RunQueue queue;
  private final JobService jobs;
  private final PretrainedWeightCatalog shelf;
  private final RunRecords records;

  StudyService(
      StudyStore studies,
      RunStore runs,
      RunQueue queue,
      JobService jobs,
      PretrainedWeightCatalog shelf,
      RunRecords records) {
    this.studies = studies;
    this.runs = runs;
    this.queue = queue;
    this.jobs = jobs;
    this.shelf = shelf;
    this.records = records;
  }

  /** What of a plan need not run, with the run that has done it: see {@link #doneBefore}. */
  @Transactional
  public Map<PlannedRun, Run> done(ReleaseId release, StudyPlan plan) {
    return done(release, plan.runs());
  }

  private Map<PlannedRun, Run> done(ReleaseId release, List<PlannedRun> wanted) {
    Map<PlannedRun, Run> done = new HashMap<>();
    doneBefore(release, wanted).forEach((planned, known) -> done.put(planned, known.run()));
    return done;
  }

  /**
   * What of a plan is done, with the run that has the fewest differences; of several the newest.
   */
  @Transactional
  public Map<PlannedRun, DoneBefore> doneBefore(ReleaseId release, StudyPlan plan) {
    return doneBefore(release, plan.runs());
  }

  private Map<PlannedRun, DoneBefore> doneBefore(ReleaseId release, List<PlannedRun> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, PlannedRun> byHash =
        wanted.stream().collect(toMap(one -> one.spec().hash(), one -> one));
    List<Run> finished = runs.finished(release, byHash.keySet());
    Map<RunId, RunRecord> known = records.find(finished.stream().map(Run::id).toList());
    Map<PlannedRun, DoneBefore> done = new HashMap<>();
    for (Run run : finished) {
      PlannedRun planned = byHash.get(run.spec().hash());
      if (planned != null) {
        List<Message> differences =
            RunRecord.differences(
                Optional.ofNullable(known.get(run.id())),
                records.here(run.spec().compute().engine()));
        done.merge(planned, new DoneBefore(run, differences), StudyService::closer);
      }
    }
    return done;
  }

  private static DoneBefore closer(DoneBefore newer, DoneBefore older) {
    return older.differences().size() < newer.differences().size() ? older : newer;
  }

  /**
   * What of a plan waits or trains already, whoever launched it, and is not done.
   *
   * @return with its job, none of them {@linkplain StudyRun#own one's own}
   */
  @Transactional
  public Map<PlannedRun, StudyRun> underWay(ReleaseId release, StudyPlan plan) {
    return underWay(release, plan.runs());
  }

  private Map<PlannedRun, StudyRun> underWay(ReleaseId release, List<PlannedRun> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, PlannedRun> byHash =
        wanted.stream().collect(toMap(one -> one.spec().hash(), one -> one));
    List<Run> known = runs.unfinished(release, byHash.keySet());
    Map<UUID, Job> newest = newestJobs(known);
    Map<PlannedRun, StudyRun> underWay = new HashMap<>();
    for (Run run : known) {
      Optional<Job> job =
          Optional.ofNullable(newest.get(run.id().value())).filter(one -> !one.status().ended());
      if (job.isPresent()) {
        Optional.ofNullable(byHash.get(run.spec().hash()))
            .ifPresent(
                planned ->
                    underWay.putIfAbsent(
                        planned, new StudyRun(planned, Optional.of(run), job, false)));
      }
    }
    return underWay;
  }

  private Map<UUID, Job> newestJobs(Collection<Run> of) {
    return jobs.latestFor(RunJob.KIND, of.stream().map(run -> run.id().value()).toList());
  }

  /**
   * Queues what of the plan is neither done nor under way. Launches on one release happen one after
   * the other, so that of two at once the second finds what the first has queued.
   *
   * @param template that the plan was made by
   * @param weights path in the library of a file that all begin with
   * @param taken of what is done before
   * @throws InvalidInput when the release has no files yet, or the name is no name
   */
  @Transactional
  public Study launch(
      ReleaseId releaseId,
      String name,
      Optional<StudyTemplate> template,
      StudyPlan plan,
      Optional<String> weights,
      DoneBefore.Taken taken,
      PersonId by) {
    Release release = queue.prepared(releaseId);
    StudyPlan whole = weights.map(shelf::take).map(plan::with).orElse(plan);
    Study study =
        new Study(
            StudyId.next(), releaseId, named(name), "", template, whole, Instant.now(), false);
    studies.insert(study, by);
    runs.lock(releaseId);
    List<PlannedRun> open = open(releaseId, whole.runs(), taken);
    open.forEach(planned -> queue.add(release, planned.spec(), Optional.of(study.id()), by));
    return study;
  }

  private List<PlannedRun> open(
      ReleaseId release, List<PlannedRun> wanted, DoneBefore.Taken taken) {
    if (taken == DoneBefore.Taken.NONE) {
      return wanted;
    }
    Set<PlannedRun> others = new HashSet<>(underWay(release, wanted).keySet());
    doneBefore(release, wanted)
        .forEach(
            (planned, done) -> {
              if (taken == DoneBefore.Taken.ALL || done.alike()) {
                others.add(planned);
              }
            });
    return wanted.stream().filter(planned -> !others.contains(planned)).toList();
  }

  /**
   * @param anew whether to train also what is done or under way
   */
  @Transactional
  public Study launch(
      ReleaseId releaseId,
      String name,
      Optional<StudyTemplate> template,
      StudyPlan plan,
      Optional<String> weights,
      boolean anew,
      PersonId by) {
    DoneBefore.Taken taken = anew ? DoneBefore.Taken.NONE : DoneBefore.Taken.ALL;
    return launch(releaseId, name, template, plan, weights, taken, by);
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Study> studies() {
    return studies.all();
  }

  @Transactional(readOnly = true)
  public Optional<Study> find(StudyId id) {
    return studies.find(id);
  }

  /** In the order of the plan. */
  @Transactional
  public List<StudyRun> runs(Study study) {
    Map<TrainingSpec, Run> own = new HashMap<>();
    runs.ofStudy(study.id()).forEach(run -> own.putIfAbsent(run.spec(), run));
    Map<UUID, Job> newest = newestJobs(own.values());
    List<StudyRun> mine = new ArrayList<>();
    for (PlannedRun planned : study.plan().runs()) {
      Optional<Run> launched = Optional.ofNullable(own.get(planned.spec()));
      Optional<Job> job = launched.map(run -> newest.get(run.id().value()));
      mine.add(new StudyRun(planned, launched, job, launched.isPresent()));
    }
    // pages ask every two seconds: others' runs are looked for only in place of those that lack
    Map<PlannedRun, Run> done = done(study.release(), lacking(mine, Map.of()));
    Map<PlannedRun, StudyRun> underWay = underWay(study.release(), lacking(mine, done));
    return mine.stream()
        .map(
            one ->
                Optional.ofNullable(done.get(one.planned()))
                    .map(
                        run ->
                            new StudyRun(one.planned(), Optional.of(run), Optional.empty(), false))
                    .or(() -> Optional.ofNullable(underWay.get(one.planned())))
                    .orElse(one))
        .toList();
  }

  private static List<PlannedRun> lacking(List<StudyRun> mine, Map<PlannedRun, Run> found) {
    return mine.stream()
        .filter(StudyRun::ended)
        .map(StudyRun::planned)
        .filter(planned -> !found.containsKey(planned))
        .toList();
  }

  /**
   * Ends what of its own runs waits or trains; what is finished stays, and so does what another
   * study has launched.
   *
   * @return how many
   */
  @Transactional
  public int cancel(StudyId id) {
    return (int)
        runs(required(id)).stream()
            .filter(StudyRun::own)
            .flatMap(one -> one.job().stream())
            .filter(job -> jobs.cancel(job.id()))
            .count();
  }

  /**
   * Puts back what was cancelled, and launches what of the plan no longer has a run.
   *
   * @return how many
   */
  @Transactional
  public int resume(StudyId id, PersonId by) {
    Study study = required(id);
    Release release = queue.prepared(study.release());
    runs.lock(study.release());
    int resumed = 0;
    for (StudyRun one : runs(study)) {
      switch (one.state()) {
        case CANCELLED ->
            resumed += one.job().filter(job -> jobs.retry(job.id())).isPresent() ? 1 : 0;
        case MISSING -> {
          queue.add(release, one.planned().spec(), Optional.of(id), by);
          resumed++;
        }
        case WAITING, RUNNING, FINISHED, FAILED -> {}
      }
    }
    return resumed;
  }

  /**
   * Tries again what failed; each goes on from its last fold or epoch.
   *
   * @return how many
   */
  @Transactional
  public int retry(StudyId id) {
    return (int)
        runs(required(id)).stream()
            .filter(one -> one.state() == StudyRun.State.FAILED)
            .flatMap(one -> one.job().stream())
            .filter(job -> jobs.retry(job.id()))
            .count();
  }

  /**
   * @param note empty for none
   * @throws InvalidInput when the name is no name, or the note too long
   */
  @Transactional
  public void describe(StudyId id, String name, String note) {
    if (note.strip().length() > NOTE_LENGTH) {
      throw new InvalidInput("benchmark.study-note", NOTE_LENGTH);
    }
    studies.describe(required(id).id(), named(name), note.strip());
  }

  /** Takes it out of the list; its runs go on. */
  @Transactional
  public void archive(StudyId id) {
    studies.archive(id);
  }

  @Transactional
  public void bringBack(StudyId id) {
    studies.bringBack(id);
  }

  private Study required(StudyId id) {
    return studies.find(id).orElseThrow(() -> new InvalidInput("benchmark.no-study"));
  }

  private static String named(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > NAME_LENGTH) {
      throw new InvalidInput("benchmark.study-name", NAME_LENGTH);
    }
    return stripped;
  }
}
