package org.tenfold.benchmark;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.study.StudyStore;
import org.tenfold.error.InvalidInput;
import org.tenfold.job.JobService;

/** Cancels and deletes single runs; those of studies are their studies'. */
@Service
public class RunDeletion {
  private final RunStore runs;
  private final StudyStore studies;
  private final KnownRuns known;
  private final JobService jobs;

  RunDeletion(RunStore runs, StudyStore studies, KnownRuns known, JobService jobs) {
    this.runs = runs;
    this.studies = studies;
    this.known = known;
    this.jobs = jobs;
  }

  /**
   * @throws InvalidInput when it has ended already
   */
  public void cancel(RunId id) {
    Run run = required(id);
    if (!known.newestJobs(List.of(run)).values().stream().anyMatch(job -> jobs.cancel(job.id()))) {
      throw new InvalidInput("benchmark.run-ended");
    }
  }

  /**
   * Deletes the run with all that came of it.
   *
   * @throws InvalidInput while it waits or trains, or when a study shows it
   */
  @Transactional
  public void delete(RunId id) {
    Run run = required(id);
    runs.lock(run.release());
    if (known.newestJobs(List.of(run)).values().stream().anyMatch(job -> !job.status().ended())) {
      throw new InvalidInput("benchmark.run-busy");
    }
    String spec = run.spec().hash();
    studies.all().stream()
        .filter(study -> study.division().equals(run.division()))
        .filter(study -> study.plan().runs().stream().anyMatch(one -> one.hashes().contains(spec)))
        .findFirst()
        .ifPresent(
            study -> {
              throw new InvalidInput("benchmark.run-of-study", study.name());
            });
    runs.delete(id);
  }

  private Run required(RunId id) {
    return runs.find(id).orElseThrow(() -> new InvalidInput("benchmark.no-run"));
  }
}
