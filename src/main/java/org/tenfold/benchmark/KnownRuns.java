package org.tenfold.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.benchmark.record.RunRecord;
import org.tenfold.benchmark.record.RunRecords;
import org.tenfold.benchmark.run.RunJob;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.study.StudyPlan.PlannedRun;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.release.DivisionId;

/** Finds the runs that take the place of planned ones, whoever launched them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KnownRuns {
  private final RunStore runs;
  private final RunRecords records;
  private final JobService jobs;

  KnownRuns(RunStore runs, RunRecords records, JobService jobs) {
    this.runs = runs;
    this.records = records;
    this.jobs = jobs;
  }

  Map<PlannedRun, Run> done(DivisionId division, List<PlannedRun> wanted) {
    Map<PlannedRun, Run> done = new HashMap<>();
    doneBefore(division, wanted).forEach((planned, known) -> done.put(planned, known.run()));
    return done;
  }

  /** Of several runs the one with the fewest differences; of these the newest. */
  Map<PlannedRun, DoneBefore> doneBefore(DivisionId division, List<PlannedRun> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, PlannedRun> byHash = byHash(wanted);
    List<Run> finished = runs.finished(division, byHash.keySet());
    Map<RunId, RunRecord> known = records.find(finished.stream().map(Run::id).toList());
    Map<PlannedRun, DoneBefore> done = new HashMap<>();
    for (Run run : finished) {
      PlannedRun planned = byHash.get(run.spec().hash());
      if (planned != null) {
        List<Message> differences =
            RunRecord.differences(
                Optional.ofNullable(known.get(run.id())),
                records.here(planned.spec().compute().engine(), run.spec().compute().engine()));
        done.merge(planned, new DoneBefore(run, differences), KnownRuns::closer);
      }
    }
    return done;
  }

  /** A run of just the spec that is wanted comes before one that would do as well. */
  private static Map<String, PlannedRun> byHash(List<PlannedRun> wanted) {
    Map<String, PlannedRun> byHash = new HashMap<>();
    wanted.forEach(one -> byHash.put(one.spec().hash(), one));
    wanted.forEach(one -> one.hashes().forEach(hash -> byHash.putIfAbsent(hash, one)));
    return byHash;
  }

  private static DoneBefore closer(DoneBefore newer, DoneBefore older) {
    return older.differences().size() < newer.differences().size() ? older : newer;
  }

  Map<PlannedRun, StudyRun> underWay(DivisionId division, List<PlannedRun> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, PlannedRun> byHash = byHash(wanted);
    List<Run> known = runs.unfinished(division, byHash.keySet());
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

  /** What of the wanted runs is to be trained. */
  List<PlannedRun> open(DivisionId division, List<PlannedRun> wanted, DoneBefore.Taken taken) {
    if (taken == DoneBefore.Taken.NONE) {
      return wanted;
    }
    Set<PlannedRun> others = new HashSet<>(underWay(division, wanted).keySet());
    doneBefore(division, wanted)
        .forEach(
            (planned, done) -> {
              if (taken == DoneBefore.Taken.ALL || done.alike()) {
                others.add(planned);
              }
            });
    return wanted.stream().filter(planned -> !others.contains(planned)).toList();
  }

  Map<UUID, Job> newestJobs(Collection<Run> of) {
    return jobs.latestFor(RunJob.KIND, of.stream().map(run -> run.id().value()).toList());
  }
}
