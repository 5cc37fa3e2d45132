package org.tenfold.benchmark.ui.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.run.RunList;
import org.tenfold.job.Job;
import org.tenfold.release.Release;

/**
 * A line of the list of runs; compared to know whether anything changed.
 *
 * @param name what tells it from the others of its launch, in the reader's language
 * @param release on what
 * @param by name of who launched it
 */
record ListedRun(
    RunList.Listed listed, String name, Optional<Release> release, Optional<Job> job, String by) {
  Run run() {
    return listed.run();
  }

  RunId id() {
    return run().id();
  }

  /** From its begin to its end, or of its last attempt; empty before the one and the other. */
  Optional<Duration> took() {
    Instant begun = job.map(Job::startedAt).orElse(null);
    Instant ended = job.map(Job::finishedAt).orElse(null);
    return begun == null || ended == null || ended.isBefore(begun)
        ? Optional.empty()
        : Optional.of(Duration.between(begun, ended));
  }

  /** Such as 0:02:31 and 31:00:07; a dash while it is not known. */
  static String hours(Optional<Duration> took) {
    return took.map(
            time ->
                String.format(
                    Locale.ROOT,
                    "%d:%02d:%02d",
                    time.toHours(),
                    time.toMinutesPart(),
                    time.toSecondsPart()))
        .orElse("–");
  }
}
