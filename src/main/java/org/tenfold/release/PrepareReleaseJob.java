package org.tenfold.release;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;

/**
 * Makes sixteen pictures of each labelled clip of a frozen release, and divides the clips that show
 * a face into folds.
 */
@Component
class PrepareReleaseJob implements JobHandler {
  static final String KIND = "prepare-release";

  private final ReleaseStore releases;
  private final ReleaseFrames frames;
  private final ReleaseFolder folder;
  private final ReleaseDivisions divisions;

  PrepareReleaseJob(
      ReleaseStore releases,
      ReleaseFrames frames,
      ReleaseFolder folder,
      ReleaseDivisions divisions) {
    this.releases = releases;
    this.frames = frames;
    this.folder = folder;
    this.divisions = divisions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    ReleaseId id = new ReleaseId(job.subject());
    Release release = releases.find(id).orElseThrow();
    if (!release.prepared()) {
      folder.forget(release); // what an older Tenfold left half done
      ReleaseFrames.Made made = frames.make(release, releases.clips(id), context);
      context.insist(() -> releases.prepared(id, made.recipe(), made.clips(), made.decisions()));
    }
    context.insist(() -> divisions.fulfil(id));
  }
}
