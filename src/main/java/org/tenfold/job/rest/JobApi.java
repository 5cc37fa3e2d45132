package org.tenfold.job.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.error.NotThereException;
import org.tenfold.error.StoredMessage;
import org.tenfold.job.Job;
import org.tenfold.job.JobId;
import org.tenfold.job.JobService;
import org.tenfold.web.rest.Page;

/** Jobs of the project: where they stand, ending them, and trying again. */
@RestController
@RequestMapping("/api/v1/jobs")
@RolesAllowed(Role.Names.ADMIN)
class JobApi {
  private final JobService jobs;

  JobApi(JobService jobs) {
    this.jobs = jobs;
  }

  /**
   * @param subject id of the movie, clip, release or run that it works on
   * @param status queued, running, succeeded, failed or cancelled
   * @param progress percent
   * @param message what it does just now
   * @param error why it failed; null unless it did
   * @param attempts how often it was begun
   */
  record ToldJob(
      UUID id,
      String kind,
      UUID subject,
      String title,
      String status,
      int progress,
      String message,
      @Schema(nullable = true) @Nullable String error,
      int attempts,
      Instant createdAt,
      @Schema(nullable = true) @Nullable Instant startedAt,
      @Schema(nullable = true) @Nullable Instant finishedAt) {
    static ToldJob of(Job job, Locale reader) {
      return new ToldJob(
          job.id().value(),
          job.kind(),
          job.subject(),
          StoredMessage.read(job.title()).in(reader),
          job.status().name().toLowerCase(Locale.ROOT),
          job.progress(),
          StoredMessage.read(job.message()).in(reader),
          job.error() == null ? null : StoredMessage.read(job.error()).in(reader),
          job.attempts(),
          job.createdAt(),
          job.startedAt(),
          job.finishedAt());
    }
  }

  @Operation(
      summary = "Jobs, newest first",
      description = "`subject` asks for those on one movie, clip, release or run.")
  @GetMapping
  Page<ToldJob> all(
      @RequestParam(required = false) @Nullable UUID subject,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = Page.USUAL) int limit,
      Locale reader) {
    Job last =
        after == null
            ? null
            : jobs.find(new JobId(after)).orElseThrow(() -> Page.wrongCursor(after.toString()));
    List<Job> found = jobs.newest(subject, last, Page.limit(limit) + 1);
    List<Job> page = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        page.stream().map(job -> ToldJob.of(job, reader)).toList(),
        found.size() > limit ? page.getLast().id().value().toString() : null);
  }

  @Operation(summary = "A job")
  @GetMapping("/{id}")
  ToldJob one(@PathVariable UUID id, Locale reader) {
    return ToldJob.of(found(id), reader);
  }

  @Operation(
      summary = "Cancel a job",
      description = "What runs ends soon. A job that has ended already is told as it is.")
  @PostMapping("/{id}/cancel")
  ToldJob cancel(@PathVariable UUID id, Locale reader) {
    boolean unused = jobs.cancel(found(id).id());
    return ToldJob.of(found(id), reader);
  }

  @Operation(
      summary = "Try a job again",
      description = "One that failed or was cancelled; any other is told as it is.")
  @PostMapping("/{id}/retry")
  ToldJob retry(@PathVariable UUID id, Locale reader) {
    boolean unused = jobs.retry(found(id).id());
    return ToldJob.of(found(id), reader);
  }

  private Job found(UUID id) {
    return jobs.find(new JobId(id)).orElseThrow(() -> new NotThereException(id));
  }
}
