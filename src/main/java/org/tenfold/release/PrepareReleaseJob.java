package org.tenfold.release;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;

/**
 * Lays a frozen release out on disk: annotation, folds, clips, and sixteen frames of each labelled
 * clip.
 */
@Component
class PrepareReleaseJob implements JobHandler {
  static final String KIND = "prepare-release";

  private final ReleaseStore releases;
  private final ReleaseFolder folder;

  PrepareReleaseJob(ReleaseStore releases, ReleaseFolder folder) {
    this.releases = releases;
    this.folder = folder;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    ReleaseId id = new ReleaseId(job.subject());
    Release release = releases.find(id).orElseThrow();
    folder.write(release, releases.clips(id), context);
    releases.prepared(id);
  }
}
