package org.tenfold.operation.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.job.JobOverview;
import org.tenfold.job.JobStatus;
import org.tenfold.operation.check.CheckKind;
import org.tenfold.operation.check.CheckOutcome;
import org.tenfold.operation.check.Checks;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.statistics.agreement.FleissFigures;

/**
 * Figures that the database is asked for: counted by a clock, never by a scrape, and only while
 * somebody scrapes. Kappa, for which votes are read, is counted every ten minutes.
 */
@Component
class Samples {
  private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
  private static final Duration BETWEEN = Duration.ofSeconds(15);

  /** The first look in a while reads all votes of a project. */
  private static final Duration BETWEEN_KAPPAS = Duration.ofMinutes(10);

  /** Who has not scraped for so long does so no more. */
  private static final Duration WATCHED = Duration.ofMinutes(5);

  private final JobOverview jobs;
  private final Projects projects;
  private final LiveAgreements live;
  private final Checks checks;
  private final List<Bound> bound = new ArrayList<>();
  private final ConcurrentHashMap<String, Boolean> failing = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("metric-samples").factory());
  private volatile long asked = Long.MIN_VALUE;
  private volatile long counted = Long.MIN_VALUE;

  /** Of the clock's thread. */
  private long kappaAt = Long.MIN_VALUE;

  Samples(JobOverview jobs, Projects projects, LiveAgreements live, Checks checks) {
    this.checks = checks;
    this.jobs = jobs;
    this.projects = projects;
    this.live = live;
  }

  /** The same rows in each registry. */
  private record Bound(
      MultiGauge jobs,
      MultiGauge oldest,
      MultiGauge machines,
      MultiGauge kappa,
      MultiGauge clips,
      MultiGauge findings,
      MultiGauge checkAge,
      MultiGauge store) {
    static Bound to(MeterRegistry registry) {
      return new Bound(
          gauge(registry, "tenfold.jobs", "Jobs of all projects that wait or run.", ""),
          gauge(
              registry,
              "tenfold.jobs.waiting",
              "Since when the oldest that waits was asked for.",
              "seconds"),
          gauge(registry, "tenfold.machine.jobs", "Jobs that a machine is at.", ""),
          gauge(registry, "tenfold.kappa", "Fleiss' kappa of the finished clips.", ""),
          gauge(registry, "tenfold.clips.finished", "Clips that have all their votes.", ""),
          gauge(registry, "tenfold.check.findings", "What differed at the last check.", ""),
          gauge(registry, "tenfold.check.age", "Since the last check ended.", "seconds"),
          gauge(registry, "tenfold.store", "At the last check of the store.", "bytes"));
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String what, String unit) {
      MultiGauge.Builder gauge = MultiGauge.builder(name).description(what);
      return (unit.isEmpty() ? gauge : gauge.baseUnit(unit)).register(registry);
    }
  }

  void bindTo(MeterRegistry registry) {
    bound.add(Bound.to(registry));
  }

  /** Asked by a scrape, which so asks for figures that are fresh at the next one. */
  double ageSeconds() {
    asked = System.nanoTime();
    return counted == Long.MIN_VALUE ? Double.NaN : (System.nanoTime() - counted) / 1e9;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    clock.scheduleWithFixedDelay(this::countIfWatched, 1, BETWEEN.toSeconds(), TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  private void countIfWatched() {
    if (asked != Long.MIN_VALUE && System.nanoTime() - asked < WATCHED.toNanos()) {
      count();
    }
  }

  /** One that cannot be counted keeps none from the others. */
  void count() {
    attempt("the queue", this::countJobs);
    attempt("machines", this::countMachines);
    if (kappaAt == Long.MIN_VALUE || System.nanoTime() - kappaAt > BETWEEN_KAPPAS.toNanos()) {
      kappaAt = System.nanoTime();
      attempt("kappa", this::countKappa);
    }
    attempt("checks", this::countChecks);
    counted = System.nanoTime();
  }

  /** Thrown on, it would stop the clock for good; said once. */
  private void attempt(String what, Runnable count) {
    try {
      count.run();
      failing.remove(what);
    } catch (RuntimeException e) {
      if (failing.put(what, true) == null) {
        LOG.warn("Figures of {} could not be counted: {}", what, e.toString());
      }
    }
  }

  private void countJobs() {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    List<MultiGauge.Row<?>> oldest = new ArrayList<>();
    for (JobOverview.KindCount one : jobs.kinds()) {
      boolean waits = one.status() == JobStatus.QUEUED;
      rows.add(
          MultiGauge.Row.of(
              Tags.of("kind", one.kind(), "status", waits ? "waiting" : "running"), one.jobs()));
      if (waits) {
        oldest.add(
            MultiGauge.Row.of(
                Tags.of("kind", one.kind()),
                Duration.between(one.oldest(), Instant.now()).toSeconds()));
      }
    }
    bound.forEach(one -> one.jobs().register(rows, true));
    bound.forEach(one -> one.oldest().register(oldest, true));
  }

  private void countMachines() {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    jobs.machines()
        .forEach((name, at) -> rows.add(MultiGauge.Row.of(Tags.of("machine", name), at)));
    bound.forEach(one -> one.machines().register(rows, true));
  }

  private void countKappa() {
    List<MultiGauge.Row<?>> kappa = new ArrayList<>();
    List<MultiGauge.Row<?>> clips = new ArrayList<>();
    for (Project project : projects.all()) {
      if (!project.archived()) {
        FleissFigures finished =
            ProjectScope.get(project.id(), () -> live.now(VoteSource.PEOPLE).figures().finished());
        Tags tags = Tags.of("project", project.key().value());
        clips.add(MultiGauge.Row.of(tags, finished.items()));
        finished.kappa().value().ifPresent(value -> kappa.add(MultiGauge.Row.of(tags, value)));
      }
    }
    bound.forEach(one -> one.kappa().register(kappa, true));
    bound.forEach(one -> one.clips().register(clips, true));
  }

  private void countChecks() {
    List<MultiGauge.Row<?>> findings = new ArrayList<>();
    List<MultiGauge.Row<?>> ages = new ArrayList<>();
    List<MultiGauge.Row<?>> store = new ArrayList<>();
    for (CheckOutcome one : checks.last()) {
      Tags tags = Tags.of("check", one.kind().key());
      findings.add(MultiGauge.Row.of(tags, one.findings()));
      ages.add(MultiGauge.Row.of(tags, Duration.between(one.at(), Instant.now()).toSeconds()));
      if (one.kind() == CheckKind.STORE) {
        store.add(MultiGauge.Row.of(Tags.of("what", "all"), one.bytes()));
        store.add(MultiGauge.Row.of(Tags.of("what", "unnamed"), checks.unnamed().bytes()));
      }
    }
    bound.forEach(one -> one.findings().register(findings, true));
    bound.forEach(one -> one.checkAge().register(ages, true));
    bound.forEach(one -> one.store().register(store, true));
  }
}
