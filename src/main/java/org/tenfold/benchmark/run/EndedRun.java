package org.tenfold.benchmark.run;

import java.time.Instant;
import java.util.Optional;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;

/** What figures are kept by: a run that was retried is another one. */
public record EndedRun(RunId run, Instant finishedAt) {
  /** Empty while it has no result. */
  public static Optional<EndedRun> of(Run run) {
    return run.finishedAt().map(at -> new EndedRun(run.id(), at));
  }
}
