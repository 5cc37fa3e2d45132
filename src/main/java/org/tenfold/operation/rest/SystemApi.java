package org.tenfold.operation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.operation.Queue;
import org.tenfold.operation.Queues;
import org.tenfold.operation.ServerState;
import org.tenfold.operation.ServerStates;

/** How the server does, and the project's queue. */
@RestController
@RequestMapping("/api/v1/system")
@RolesAllowed(Role.Names.ADMIN)
class SystemApi {
  private final ServerStates states;
  private final Queues queues;

  SystemApi(ServerStates states, Queues queues) {
    this.states = states;
    this.queues = queues;
  }

  /**
   * @param database product and version; empty while it is away
   * @param diskFree bytes on the disk of the data folder
   * @param scarce whether so little is free that nothing new is taken
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
      ToldQueue jobs) {}

  /**
   * @param done in the last day
   * @param failed in the last day
   */
  record ToldQueue(
      long waiting,
      @Schema(nullable = true) @Nullable Instant waitingSince,
      long running,
      long done,
      long failed) {}

  @Operation(
      summary = "How the server does",
      description = "Memory, disk and load of the machine that answers, and the project's jobs.")
  @GetMapping
  ToldState state() {
    ServerState now = states.now();
    Queue queue = queues.now(false);
    return new ToldState(
        now.version(),
        now.java(),
        now.database(),
        now.startedAt(),
        now.heapUsed(),
        now.heapMost(),
        now.processors(),
        now.load(),
        now.disk().usable(),
        now.disk().total(),
        now.scarce(),
        new ToldQueue(
            queue.waiting(),
            queue.waitingSince(),
            queue.running(),
            queue.done(),
            queue.failures()));
  }
}
