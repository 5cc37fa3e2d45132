package org.tenfold.release;

import org.springframework.stereotype.Service;
import org.tenfold.release.ballot.ReleaseBallots;
import org.tenfold.release.export.Snapshot;

/** What exports read of a release, with what it says of itself. */
@Service
public class ReleaseExports {
  private final ReleaseSnapshots snapshots;
  private final ReleaseBallots ballots;
  private final ReleasePapers papers;

  ReleaseExports(ReleaseSnapshots snapshots, ReleaseBallots ballots, ReleasePapers papers) {
    this.snapshots = snapshots;
    this.ballots = ballots;
    this.papers = papers;
  }

  /**
   * @param release in the folds of one of its divisions
   */
  public Snapshot of(Release release) {
    return snapshots.of(release, papers::of);
  }

  /** Whether it keeps single votes. */
  public boolean hasVotes(Release release) {
    return ballots.has(release.id());
  }
}
