package org.tenfold.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of background work as people see it.
 *
 * @param projectId for which project
 * @param kind which {@link JobHandler} does it
 * @param subject id of what it works on: a clip, a release, a run
 * @param progress percent, 0..100
 * @param message what it does just now
 * @param error why it failed, one sentence; only when {@link JobStatus#FAILED}
 * @param whole the job that this one is a part of, with the same subject; null for most
 * @param part its number among the parts, from 1; 0 for what is no part
 * @param attempts how often it was begun, retries and restarts of the application included
 */
public record Job(
    JobId id,
    UUID projectId,
    String kind,
    UUID subject,
    @Nullable JobId whole,
    int part,
    String title,
    JobStatus status,
    int progress,
    String message,
    @Nullable String error,
    int attempts,
    boolean cancelRequested,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {}
