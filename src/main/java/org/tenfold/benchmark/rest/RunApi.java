package org.tenfold.benchmark.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.export.RunFigures;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.NotThereException;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.rest.Page;

/** Runs and their figures. */
@RestController
@RequestMapping("/api/v1/runs")
@RolesAllowed(Role.Names.ADMIN)
class RunApi {
  private final BenchmarkService benchmarks;
  private final ReleaseService releases;
  private final Projects projects;

  RunApi(BenchmarkService benchmarks, ReleaseService releases, Projects projects) {
    this.benchmarks = benchmarks;
    this.releases = releases;
    this.projects = projects;
  }

  @Operation(summary = "Runs, newest first")
  @GetMapping
  Page<ToldRun> all(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    List<Run> runs = benchmarks.runs();
    return Page.of(runs, one -> one.id().value().toString(), after, limit, ToldRun::of);
  }

  @Operation(summary = "A run with its settings")
  @GetMapping("/{id}")
  ToldRun one(@PathVariable UUID id) {
    return ToldRun.of(found(id));
  }

  @Operation(
      summary = "Figures of a finished run",
      description =
          "UAR, WAR with intervals, recalls, confusion matrix, calibration: the same as"
              + " export/runs/{id}.json. A run that is not finished has none (409).")
  @GetMapping("/{id}/results")
  Map<String, @Nullable Object> results(@PathVariable UUID id) {
    Run run = found(id);
    RunReport report = benchmarks.figures(run.id()).orElseThrow(() -> new Unfinished(id));
    Release release = releases.find(run.division()).orElseThrow();
    return RunFigures.of(run, release, report, projects.current().labels());
  }

  private Run found(UUID id) {
    return benchmarks.find(new RunId(id)).orElseThrow(() -> new NotThereException(id));
  }

  private static final class Unfinished extends InvalidInput {
    Unfinished(UUID run) {
      super("benchmark.run-unfinished", run);
    }

    @Override
    public String kind() {
      return "unfinished";
    }

    @Override
    public int status() {
      return 409;
    }
  }
}
