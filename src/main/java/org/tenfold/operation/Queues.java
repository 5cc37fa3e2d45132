package org.tenfold.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tenfold.job.Job;
import org.tenfold.job.JobOverview;
import org.tenfold.job.JobStatus;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;

/** Adds up the queues of projects. Thread-safe. */
@Service
public class Queues {
  private static final Duration LATELY = Duration.ofDays(1);
  private static final int MOST_FAILED = 20;

  private final JobOverview jobs;
  private final Projects projects;

  Queues(JobOverview jobs, Projects projects) {
    this.jobs = jobs;
    this.projects = projects;
  }

  /**
   * @param whole of all projects; else of that of now
   */
  public Queue now(boolean whole) {
    Instant since = Instant.now().minus(LATELY);
    Sum sum = new Sum();
    for (Project project : whole ? projects.all() : List.of(projects.current())) {
      ProjectScope.run(project.id(), () -> add(sum, project, since));
    }
    return sum.queue();
  }

  private void add(Sum sum, Project project, Instant since) {
    jobs.counts(since).forEach(sum::add);
    jobs.failed(since, MOST_FAILED)
        .forEach(job -> sum.failed.add(new Queue.Failure(project.name(), job)));
  }

  private static final class Sum {
    private final List<Queue.Failure> failed = new ArrayList<>();
    private long waiting;
    private @Nullable Instant waitingSince;
    private long running;
    private long done;
    private long failures;

    void add(JobOverview.StatusCount count) {
      if (count.status() == JobStatus.QUEUED) {
        waiting += count.jobs();
        if (waitingSince == null || count.oldest().isBefore(waitingSince)) {
          waitingSince = count.oldest();
        }
      } else if (count.status() == JobStatus.RUNNING) {
        running += count.jobs();
      } else if (count.status() == JobStatus.SUCCEEDED) {
        done += count.jobs();
      } else if (count.status() == JobStatus.FAILED) {
        failures += count.jobs();
      }
    }

    Queue queue() {
      List<Queue.Failure> newest =
          failed.stream()
              .sorted(Comparator.comparing((Queue.Failure one) -> ended(one.job())).reversed())
              .limit(MOST_FAILED)
              .toList();
      return new Queue(waiting, waitingSince, running, done, failures, newest);
    }

    private static Instant ended(Job job) {
      return job.finishedAt() == null ? Instant.MIN : job.finishedAt();
    }
  }
}
