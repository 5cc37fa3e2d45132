package org.tenfold.benchmark.ui.runs;

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
 */
record ListedRun(RunList.Listed listed, String name, Optional<Release> release, Optional<Job> job) {
  Run run() {
    return listed.run();
  }

  RunId id() {
    return run().id();
  }
}
