package org.tenfold.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.job.Job;

/**
 * Jobs of one project, or of all.
 *
 * @param waitingSince when the oldest that waits was asked for; null: none waits
 * @param done those that ended well in the last day
 * @param failures those that failed in the last day
 * @param failed the newest of them
 */
public record Queue(
    long waiting,
    @Nullable Instant waitingSince,
    long running,
    long done,
    long failures,
    List<Failure> failed) {
  /**
   * @param project what it is called
   */
  public record Failure(String project, Job job) {}
}
