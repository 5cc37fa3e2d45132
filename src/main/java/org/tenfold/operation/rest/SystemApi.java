package org.tenfold.operation.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.job.JobOverview;
import org.tenfold.media.StoreReach;
import org.tenfold.movie.Movies;
import org.tenfold.operation.Queue;
import org.tenfold.operation.Queues;
import org.tenfold.operation.ServerState;
import org.tenfold.operation.ServerStates;
import org.tenfold.operation.check.CheckKind;
import org.tenfold.operation.check.CheckOutcome;
import org.tenfold.operation.check.Checks;
import org.tenfold.operation.check.UnnamedFiles;
import org.tenfold.operation.metric.LabellingFigures;
import org.tenfold.project.Projects;
import org.tenfold.project.quota.MediaQuotas;

/** How the server does, and the project's queue and room. */
@RestController
@RequestMapping("/api/v1/system")
@RolesAllowed(Role.Names.ADMIN)
class SystemApi {
  private static final double MILLIS = 1_000;

  private final ServerStates states;
  private final Queues queues;
  private final LabellingFigures labelling;
  private final Checks checks;
  private final StoreReach store;
  private final JobOverview jobs;
  private final Movies movies;
  private final MediaQuotas quotas;
  private final Projects projects;

  SystemApi(
      ServerStates states,
      Queues queues,
      LabellingFigures labelling,
      Checks checks,
      StoreReach store,
      JobOverview jobs,
      Movies movies,
      MediaQuotas quotas,
      Projects projects) {
    this.states = states;
    this.queues = queues;
    this.labelling = labelling;
    this.checks = checks;
    this.store = store;
    this.jobs = jobs;
    this.movies = movies;
    this.quotas = quotas;
    this.projects = projects;
  }

  @Operation(
      summary = "How the server does",
      description =
          "Memory, disk, load and times to an answer of the machine that answers, the project's jobs"
              + " and the room of its movies. For whoever administers the server also jobs of all"
              + " projects, machines at work, the media store and how the last checks ended.")
  @GetMapping
  ToldState state(Locale reader) {
    ServerState now = states.now();
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
        told(queues.now(false)),
        told(labelling.now()),
        new ToldState.Room(movies.bytes(), orNull(quotas.most(projects.currentId()))),
        CurrentUser.get().serverAdmin() ? whole(reader) : null);
  }

  private static ToldState.Jobs told(Queue queue) {
    return new ToldState.Jobs(
        queue.waiting(), queue.waitingSince(), queue.running(), queue.done(), queue.failures());
  }

  private static ToldState.Labelling told(LabellingFigures.Now now) {
    return new ToldState.Labelling(
        now.votes(),
        now.claim().map(Duration::toMillis).orElse(null),
        now.vote().map(Duration::toMillis).orElse(null),
        now.expired(),
        now.connections(),
        now.mostConnections());
  }

  private static @Nullable Long orNull(OptionalLong bytes) {
    return bytes.isPresent() ? bytes.getAsLong() : null;
  }

  private ToldState.Whole whole(Locale reader) {
    List<CheckOutcome> last = checks.last();
    Optional<CheckOutcome> ofStore =
        last.stream().filter(one -> one.kind() == CheckKind.STORE).findFirst();
    UnnamedFiles unnamed = checks.unnamed();
    return new ToldState.Whole(
        told(queues.now(true)),
        jobs.machines(),
        new ToldState.Store(
            store.answers(),
            ofStore.map(CheckOutcome::examined).orElse(null),
            ofStore.map(CheckOutcome::bytes).orElse(null),
            unnamed.files(),
            unnamed.bytes()),
        last.stream().map(one -> told(one, reader)).toList());
  }

  private static ToldState.Check told(CheckOutcome one, Locale reader) {
    return new ToldState.Check(
        one.kind().key(),
        one.at(),
        one.took().toMillis() / MILLIS,
        one.examined(),
        one.findings(),
        one.first().stream().map(said -> said.in(reader)).toList());
  }
}
