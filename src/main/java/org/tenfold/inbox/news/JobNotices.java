package org.tenfold.inbox.news;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.error.Message;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.job.JobEnded;
import org.tenfold.job.JobService;
import org.tenfold.scope.Scope;

/**
 * Runs, releases and other background work that ended: told to whoever asked for it and to the
 * admins of the project; what failed, except a run, to those of the server too.
 */
@Component
class JobNotices {
  /** Kinds as they are stored, so no module of theirs need be known. */
  private static final String RUN = "train-run";

  private static final String RELEASE = "prepare-release";
  private static final String IMPORT = "import-clips";

  /** Pages of what jobs work on. */
  private static final Map<String, String> PAGES =
      Map.of(
          RUN,
          "benchmarks/%s",
          RELEASE,
          "releases/%s",
          IMPORT,
          "import-clips",
          "scene-analysis",
          "movies/%s",
          "preview-movie",
          "movies/%s",
          "register-movie",
          "movies",
          "take-down",
          "takedowns");

  /** Who has let it stand for so long means to. */
  private static final Duration STANDS_FAILED = Duration.ofDays(30);

  private final Teller teller;
  private final JobService jobs;

  JobNotices(Teller teller, JobService jobs) {
    this.teller = teller;
    this.jobs = jobs;
  }

  @EventListener
  @Transactional
  public void ended(JobEnded job) {
    Scope.run(job.project(), () -> tell(job));
  }

  private void tell(JobEnded job) {
    if (job.reason() != null) {
      failed(job, job.reason());
      return;
    }
    mended(job);
    switch (job.kind()) {
      case RUN -> tell(job, NoticeKind.RUN_FINISHED, "run", done("inbox.run-finished", job));
      case RELEASE -> tell(job, NoticeKind.RELEASE_READY, "release", done("inbox.ready", job));
      case IMPORT ->
          teller.tell(
              job.project(),
              NoticeKind.IMPORT_FINISHED,
              asker(job).toList(),
              news(job, Message.of("inbox.import-finished", job.title())),
              Map.of("import", job.subject()));
      default -> {
        // seen where it was asked for
      }
    }
  }

  private static Message done(String code, JobEnded job) {
    return Message.of(code, job.title());
  }

  private void failed(JobEnded job, Message reason) {
    if (job.kind().equals(RUN)) {
      tell(job, NoticeKind.RUN_FAILED, "run", Message.of("inbox.run-failed", job.title(), reason));
      return;
    }
    teller.tell(
        job.project(),
        NoticeKind.JOB_FAILED,
        Stream.concat(concerned(job), teller.serverAdmins()).toList(),
        news(job, Message.of("inbox.job-failed", job.title(), reason)),
        Map.of("job", job.kind(), "subject", job.subject()));
  }

  /**
   * What had failed is done: a notice that tells of it alone, and any once nothing of its kind
   * stands failed.
   */
  private void mended(JobEnded job) {
    NoticeKind kind = job.kind().equals(RUN) ? NoticeKind.RUN_FAILED : NoticeKind.JOB_FAILED;
    String page = page(job.kind(), job.subject());
    if (!jobs.anyFailed(job.kind(), Instant.now().minus(STANDS_FAILED))) {
      teller.done(job.project(), kind, job.kind());
    } else if (page.contains(job.subject().toString())) {
      teller.doneAlone(job.project(), kind, job.kind(), page);
    }
  }

  private void tell(JobEnded job, NoticeKind kind, String subject, Message words) {
    teller.tell(
        job.project(),
        kind,
        concerned(job).toList(),
        news(job, words),
        Map.of(subject, job.subject()));
  }

  private Stream<PersonId> concerned(JobEnded job) {
    return Stream.concat(asker(job), teller.with(Role.ADMIN));
  }

  private static Stream<PersonId> asker(JobEnded job) {
    return Stream.ofNullable(job.by());
  }

  private static News news(JobEnded job, Message words) {
    return new News(job.kind(), words, page(job.kind(), job.subject()));
  }

  private static String page(String kind, UUID subject) {
    return PAGES.getOrDefault(kind, "").replace("%s", subject.toString());
  }
}
