package org.tenfold.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of background work as people see it.
 *
 * @param kind which {@link JobHandler} does it
 * @param subject id of what it works on: a clip, a release, a run
 * @param progress percent, 0..100
 * @param message what it does just now
 * @param error why it failed, one sentence; only when {@link JobStatus#FAILED}
 * @param attempts how often it was begun, retries and restarts of the application included
 */
public record Job(
    JobId id,
    String kind,
    UUID subject,
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
