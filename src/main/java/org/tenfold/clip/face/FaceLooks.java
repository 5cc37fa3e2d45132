package org.tenfold.clip.face;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.CutTakenBack;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.FaceReport;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.job.JobStatus;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectId;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;

/** Which clips are still to be looked at, and what came of it. Decisions stay whatever is found. */
@Service
public class FaceLooks {
  private static final int PATIENCE_SECONDS = 3600;

  private final ClipFacesRows rows;
  private final ClipFaces faces;
  private final Projects projects;
  private final JobService jobs;

  FaceLooks(ClipFacesRows rows, ClipFaces faces, Projects projects, JobService jobs) {
    this.rows = rows;
    this.faces = faces;
    this.projects = projects;
    this.jobs = jobs;
  }

  /** In place of what an earlier look found. */
  @Transactional
  public void found(ClipId clip, FaceReport report, String reportKey, String sheetKey) {
    rows.forget(clip);
    rows.saveAndFlush(
        new ClipFacesRow(
            ClipFaces.summary(clip, report, faces.decisions(clip)),
            FaceReport.LOOK,
            reportKey,
            sheetKey));
  }

  /** The clip cannot be read; nobody looks again until somebody asks for it. */
  @Transactional
  public void unreadable(ClipId clip) {
    rows.forget(clip);
    FaceReport nothing = new FaceReport(0, List.of(), -1, List.of());
    rows.saveAndFlush(
        new ClipFacesRow(ClipFaces.summary(clip, nothing, List.of()), FaceReport.LOOK, null, null));
  }

  /** When it is cut once more, it is looked at anew. */
  @EventListener
  void takenBack(CutTakenBack clip) {
    rows.forget(clip.clip());
  }

  /** Looks at a clip anew, in the background. */
  @Transactional
  public void lookAgain(ClipId clip, PersonId by) {
    int unused = rows.lookAgain(clip);
    submit(projects.currentId(), by);
  }

  /** Looks at these clips anew, in the background. */
  @Transactional
  public void lookAgain(Collection<ClipId> clips, PersonId by) {
    if (clips.isEmpty()) {
      throw new InvalidInput("clip.faces-none-chosen");
    }
    clips.forEach(
        clip -> {
          int unused = rows.lookAgain(clip);
        });
    submit(projects.currentId(), by);
  }

  /** Looks at all clips anew, in the background. */
  @Transactional
  public void lookAgain(PersonId by) {
    int unused = rows.lookAgain(projects.currentId());
    submit(projects.currentId(), by);
  }

  private void submit(ProjectId project, @Nullable PersonId by) {
    boolean waits =
        jobs.latestFor(LookAtFacesJob.KIND, project.value())
            .map(Job::status)
            .filter(JobStatus.QUEUED::equals)
            .isPresent();
    if (!waits) {
      jobs.submit(LookAtFacesJob.KIND, project.value(), Message.of("clip.job-faces"), by);
    }
  }

  /** Subject of the job that looks at clips, and its kind. */
  public Map.Entry<String, UUID> job() {
    return Map.entry(LookAtFacesJob.KIND, projects.currentId().value());
  }

  /**
   * Queues a look at the clips that were cut since, so that one process looks at many. After a
   * failure it waits for an hour, or until somebody asks.
   */
  @Transactional
  public void goOn(Instant now) {
    projects.all().stream()
        .map(Project::id)
        .forEach(project -> ProjectScope.run(project, () -> goOn(project, now)));
  }

  private void goOn(ProjectId project, Instant now) {
    Optional<Job> last = jobs.latestFor(LookAtFacesJob.KIND, project.value());
    boolean busy =
        last.map(Job::status)
            .filter(status -> status == JobStatus.QUEUED || status == JobStatus.RUNNING)
            .isPresent();
    boolean failed =
        last.filter(job -> job.status() == JobStatus.FAILED || job.status() == JobStatus.CANCELLED)
            .map(Job::finishedAt)
            .filter(ended -> ended.isAfter(now.minusSeconds(PATIENCE_SECONDS)))
            .isPresent();
    if (!busy && !failed && !wanted(project, 1).isEmpty()) {
      submit(project, null);
    }
  }

  List<ClipFacesRows.Wanted> wanted(ProjectId project, int most) {
    return rows.wanted(project, FaceReport.LOOK, Limit.of(most));
  }
}
