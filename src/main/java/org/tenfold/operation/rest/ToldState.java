package org.tenfold.operation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page System shows.
 *
 * @param database product and version; empty while it is away
 * @param load processes that want a processor; negative where the system does not say
 * @param diskFree bytes on the disk of the data folder
 * @param scarce whether so little is free that nothing new is taken
 * @param room of the project's movies
 * @param server of the whole server; null for whoever does not administer it
 */
record ToldState(
    String version,
    String java,
    String database,
    Instant startedAt,
    long heapUsed,
    long heapMost,
    int processors,
    double load,
    long diskFree,
    long diskTotal,
    boolean scarce,
    Jobs jobs,
    Labelling labelling,
    Room room,
    @Schema(nullable = true) @Nullable Whole server) {
  /**
   * Of the project.
   *
   * @param done in the last day
   * @param failed in the last day
   */
  record Jobs(
      long waiting,
      @Schema(nullable = true) @Nullable Instant waitingSince,
      long running,
      long done,
      long failed) {}

  /**
   * How fast the machine that answers has been since it began.
   *
   * @param claimMillis within so many were 95 % of claims answered; null before the first, and
   *     where they took longer than is counted
   * @param voteMillis the same of votes
   * @param expired holds that ran out
   * @param connections to the database in use
   */
  record Labelling(
      long votes,
      @Schema(nullable = true) @Nullable Long claimMillis,
      @Schema(nullable = true) @Nullable Long voteMillis,
      long expired,
      int connections,
      int mostConnections) {}

  /**
   * @param most bytes that whoever administers the server lets them take; null: as many as the disk
   *     has
   */
  record Room(long used, @Schema(nullable = true) @Nullable Long most) {}

  /**
   * @param jobs of all projects
   * @param machines by name, with the jobs that they are at
   * @param checks how each ended last; one that never ran is absent
   */
  record Whole(Jobs jobs, Map<String, Integer> machines, Store store, List<Check> checks) {}

  /**
   * @param reachable whether it answers now
   * @param files that the last check looked at; null before the first
   * @param bytes of these
   * @param unnamedFiles that nothing names, as the last check found them
   */
  record Store(
      boolean reachable,
      @Schema(nullable = true) @Nullable Long files,
      @Schema(nullable = true) @Nullable Long bytes,
      long unnamedFiles,
      long unnamedBytes) {}

  /**
   * @param check {@code store} or {@code votes}
   * @param examined files or events
   * @param differing how many things differ
   * @param findings some of them, in the reader's language
   */
  record Check(
      String check,
      Instant at,
      double seconds,
      long examined,
      long differing,
      List<String> findings) {}
}
