package org.tenfold.benchmark;

import java.util.Optional;
import org.tenfold.benchmark.study.StudyPlan.PlannedRun;
import org.tenfold.job.Job;
import org.tenfold.job.JobStatus;

/**
 * Where one run of a plan stands.
 *
 * @param run the study's own, else one of the same division and spec that is finished or under way;
 *     empty while there is neither
 * @param job its newest; empty where the run is another's and finished
 * @param own whether the study launched it
 */
public record StudyRun(PlannedRun planned, Optional<Run> run, Optional<Job> job, boolean own) {
  /** Where it stands. */
  public enum State {
    /** Not launched. */
    MISSING,
    WAITING,
    RUNNING,
    FINISHED,
    FAILED,
    CANCELLED
  }

  public State state() {
    if (run.isEmpty()) {
      return State.MISSING;
    }
    if (run.get().finishedAt().isPresent()) {
      return State.FINISHED;
    }
    return switch (job.map(Job::status).orElse(JobStatus.CANCELLED)) {
      case QUEUED -> State.WAITING;
      // the job ends a moment after its predictions are kept
      case RUNNING, SUCCEEDED -> State.RUNNING;
      case FAILED -> State.FAILED;
      case CANCELLED -> State.CANCELLED;
    };
  }

  /** Whether it is neither finished nor on its way to be. */
  boolean ended() {
    return switch (state()) {
      case MISSING, FAILED, CANCELLED -> true;
      case WAITING, RUNNING, FINISHED -> false;
    };
  }
}
