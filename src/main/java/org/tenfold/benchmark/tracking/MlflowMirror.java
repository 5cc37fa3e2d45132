package org.tenfold.benchmark.tracking;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunWords;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.UnreachableException;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;

/**
 * Tells an MLflow server of each finished run, once. What it knows is asked of the server itself,
 * so that a run is neither lost nor told twice when either side was away in between; no run ever
 * waits for it.
 */
@Component
@EnableConfigurationProperties(MlflowSettings.class)
class MlflowMirror {
  private static final Logger LOG = LoggerFactory.getLogger(MlflowMirror.class);
  private static final String RUN = "tenfold.run";

  private final MlflowSettings settings;
  private final BenchmarkService benchmarks;
  private final ReleaseService releases;

  /** Runs that the server is known to have, as they ended. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  MlflowMirror(MlflowSettings settings, BenchmarkService benchmarks, ReleaseService releases) {
    this.settings = settings;
    this.benchmarks = benchmarks;
    this.releases = releases;
  }

  /** Does nothing where no server is named. What fails is tried again the next time. */
  void tellAll() {
    try {
      settings.server().ifPresent(server -> tellAll(client(server)));
    } catch (InvalidInput | UnreachableException e) {
      LOG.warn("MLflow: {} Finished runs are told later.", e.getMessage());
    }
  }

  private MlflowClient client(URI server) {
    return new MlflowClient(server, settings.authorization(), settings.timeout());
  }

  private void tellAll(MlflowClient client) {
    try (client) {
      List<Run> finished =
          benchmarks.runs().stream()
              .filter(run -> run.finishedAt().isPresent() && !told.contains(key(run)))
              .toList();
      if (!finished.isEmpty()) {
        String experiment = client.experiment(settings.experiment());
        for (Run run : finished.reversed()) { // the oldest first
          tell(client, experiment, run);
          told.add(key(run));
        }
      }
    }
  }

  private static String key(Run run) {
    return run.id().value() + "@" + run.finishedAt().map(Instant::toEpochMilli).orElse(0L);
  }

  private void tell(MlflowClient client, String experiment, Run run) {
    Optional<MlflowClient.Known> known = client.find(experiment, RUN, key(run));
    if (known.filter(MlflowClient.Known::finished).isPresent()) {
      return;
    }
    long ended = run.finishedAt().orElseThrow().toEpochMilli();
    String id =
        known
            .map(MlflowClient.Known::id)
            .orElseGet(
                () ->
                    client.create(
                        experiment, name(run), run.createdAt().toEpochMilli(), tags(run)));
    benchmarks
        .scores(run)
        .ifPresent(
            scores ->
                client.log(
                    id,
                    SpecParams.of(run.spec()),
                    RunScalar.of(benchmarks.epochs(run.id()), scores, run.spec().classes()),
                    ended));
    client.finish(id, ended);
    LOG.info("MLflow: told of run {}", run.id().value());
  }

  private static String name(Run run) {
    return RunWords.name(run.spec()).english();
  }

  private Map<String, String> tags(Run run) {
    Release release = releases.find(run.division()).orElseThrow();
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put(RUN, key(run));
    tags.put("tenfold.spec", run.spec().hash());
    tags.put("tenfold.configuration", run.spec().configuration().hash());
    tags.put("tenfold.release", release.name());
    tags.put("tenfold.division", Integer.toString(release.division()));
    tags.put("tenfold.fold_recipe", release.foldRecipe());
    tags.put("tenfold.release_sha256", release.contentHash());
    tags.put("tenfold.votes", release.votesOf());
    return tags;
  }
}
