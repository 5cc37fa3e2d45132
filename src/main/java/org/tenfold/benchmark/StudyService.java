package org.tenfold.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.run.PretrainedWeightCatalog;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.study.StudyPlan.PlannedRun;
import org.tenfold.benchmark.study.StudyStore;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.error.InvalidInput;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
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
  private static final int TAG_LENGTH = 40;
  private static final int MOST_TAGS = 20;

  private final StudyStore studies;
  private final RunStore runs;
  private final RunQueue queue;
  private final JobService jobs;
  private final PretrainedWeightCatalog shelf;
  private final KnownRuns known;
  private final StudyDeletion deletion;

  StudyService(
      StudyStore studies,
      RunStore runs,
      RunQueue queue,
      JobService jobs,
      PretrainedWeightCatalog shelf,
      KnownRuns known,
      StudyDeletion deletion) {
    this.studies = studies;
    this.runs = runs;
    this.queue = queue;
    this.jobs = jobs;
    this.shelf = shelf;
    this.known = known;
    this.deletion = deletion;
  }

  /** What of a plan need not run, with the run that has done it: see {@link #doneBefore}. */
  @Transactional
  public Map<PlannedRun, Run> done(DivisionId division, StudyPlan plan) {
    return known.done(division, plan.runs());
  }

  /**
   * What of a plan is done, with the run that has the fewest differences; of several the newest.
   */
  @Transactional
  public Map<PlannedRun, DoneBefore> doneBefore(DivisionId division, StudyPlan plan) {
    return known.doneBefore(division, plan.runs());
  }

  /**
   * What of a plan waits or trains already, whoever launched it, and is not done.
   *
   * @return with its job, none of them {@linkplain StudyRun#own one's own}
   */
  @Transactional
  public Map<PlannedRun, StudyRun> underWay(DivisionId division, StudyPlan plan) {
    return known.underWay(division, plan.runs());
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
      DivisionId division,
      String name,
      Optional<StudyTemplate> template,
      StudyPlan plan,
      Optional<String> weights,
      DoneBefore.Taken taken,
      PersonId by) {
    Release release = queue.prepared(division);
    StudyPlan whole = weights.map(shelf::take).map(plan::with).orElse(plan);
    // first of all: what is inserted here holds the release too, and two that hold it wait for ever
    runs.lock(division.release());
    Study study =
        new Study(
            StudyId.next(),
            division,
            named(name),
            "",
            List.of(),
            template,
            whole,
            Instant.now(),
            false,
            false);
    studies.insert(study, by);
    List<PlannedRun> open = known.open(division, whole.runs(), taken);
    open.forEach(planned -> queue.add(release, planned.spec(), Optional.of(study.id()), by));
    return study;
  }

  /**
   * @param anew whether to train also what is done or under way
   */
  @Transactional
  public Study launch(
      DivisionId division,
      String name,
      Optional<StudyTemplate> template,
      StudyPlan plan,
      Optional<String> weights,
      boolean anew,
      PersonId by) {
    DoneBefore.Taken taken = anew ? DoneBefore.Taken.NONE : DoneBefore.Taken.ALL;
    return launch(division, name, template, plan, weights, taken, by);
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
    Map<UUID, Job> newest = known.newestJobs(own.values());
    List<StudyRun> mine = new ArrayList<>();
    for (PlannedRun planned : study.plan().runs()) {
      Optional<Run> launched =
          planned.spec().outcomes().stream()
              .flatMap(spec -> Optional.ofNullable(own.get(spec)).stream())
              .findFirst();
      Optional<Job> job = launched.map(run -> newest.get(run.id().value()));
      mine.add(new StudyRun(planned, launched, job, launched.isPresent()));
    }
    // pages ask every two seconds: others' runs are looked for only in place of those that lack
    Map<PlannedRun, Run> done = known.done(study.division(), lacking(mine, Map.of()));
    Map<PlannedRun, StudyRun> underWay = known.underWay(study.division(), lacking(mine, done));
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
   * Leaves what of its own runs waits in the queue; what trains goes on to its end, the folds of a
   * run that are jobs of their own one by one.
   *
   * @return whether it was not paused
   */
  @Transactional
  public boolean pause(StudyId id) {
    return studies.pause(required(id).id());
  }

  /**
   * Ends a pause, puts back what was cancelled, and launches what of the plan no longer has a run.
   *
   * @return how many were put back or launched
   */
  @Transactional
  public int resume(StudyId id, PersonId by) {
    Study study = required(id);
    Release release = queue.prepared(study.division());
    runs.lock(study.release());
    boolean unused = studies.goOn(id);
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

  /** With the tags that it has. */
  @Transactional
  public void describe(StudyId id, String name, String note) {
    describe(id, name, note, required(id).tags());
  }

  /**
   * @param note empty for none
   * @param tags words, each at most {@value #TAG_LENGTH} letters
   * @throws InvalidInput when the name is no name, or the note or a tag too long
   */
  @Transactional
  public void describe(StudyId id, String name, String note, List<String> tags) {
    if (note.strip().length() > NOTE_LENGTH) {
      throw new InvalidInput("benchmark.study-note", NOTE_LENGTH);
    }
    List<String> words =
        tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    if (words.size() > MOST_TAGS
        || words.stream().anyMatch(tag -> tag.length() > TAG_LENGTH || tag.contains("\n"))) {
      throw new InvalidInput("benchmark.study-tags", MOST_TAGS, TAG_LENGTH);
    }
    studies.describe(required(id).id(), named(name), note.strip(), words);
  }

  /** What of its own runs another study's tables show: these stay when it is deleted. */
  @Transactional(readOnly = true)
  public List<Run> neededByOthers(Study study) {
    return deletion.neededByOthers(study);
  }

  /**
   * Deletes a study with its own runs and all that came of them. Runs that other studies show stay,
   * as runs of none.
   *
   * @throws InvalidInput while one of its runs waits or trains
   */
  @Transactional
  public void delete(StudyId id) {
    deletion.delete(required(id));
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
