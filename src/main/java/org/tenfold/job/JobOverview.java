package org.tenfold.job;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the queue stands. */
@Service
public class JobOverview {
  private final JobStore store;
  private final ObjectProvider<Scheduler> scheduler;

  JobOverview(JobStore store, ObjectProvider<Scheduler> scheduler) {
    this.store = store;
    this.scheduler = scheduler;
  }

  /**
   * Jobs of one status.
   *
   * @param oldest when the oldest of them was asked for
   */
  public record StatusCount(JobStatus status, long jobs, Instant oldest) {}

  /**
   * Jobs of one kind and status.
   *
   * @param oldest when the oldest of them was asked for
   */
  public record KindCount(String kind, JobStatus status, long jobs, Instant oldest) {}

  /**
   * All that wait and run now, parts of others among them: of the project of now, of all where the
   * thread works for none.
   */
  @Transactional(readOnly = true)
  public List<KindCount> kinds() {
    return store.kinds();
  }

  /**
   * Jobs of the project of now that are no parts of others: all that wait and run, and those that
   * ended later than {@code since}.
   */
  @Transactional(readOnly = true)
  public List<StatusCount> counts(Instant since) {
    return store.counts(since);
  }

  /** Those of the project of now that failed later than {@code since}, newest first. */
  @Transactional(readOnly = true)
  public List<Job> failed(Instant since, int most) {
    return store.failed(since, Limit.of(most));
  }

  /** Machines that are at jobs now, of all projects, by name, and at how many each. */
  public Map<String, Integer> machines() {
    Map<String, Integer> busy = new TreeMap<>();
    // a command has none
    scheduler.ifAvailable(
        queue ->
            queue.fetchScheduledExecutions(
                ScheduledExecutionsFilter.all().withPicked(true),
                execution -> {
                  if (execution.getTaskInstance().getTaskName().equals(JobRunner.TASK)
                      && execution.getPickedBy() != null) {
                    busy.merge(execution.getPickedBy(), 1, Integer::sum);
                  }
                }));
    return busy;
  }
}
