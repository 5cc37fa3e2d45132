package org.tenfold.benchmark.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.trace.RunTraces;
import org.tenfold.release.ReleaseService;
import org.tenfold.scope.Scope;
import org.tenfold.training.trace.FoldFeatures;

/**
 * Comparisons that somebody looks at: each is counted once, away from the pages. Safe for threads.
 */
@Component
public class PairedSeparations {
  private static final Logger LOG = LoggerFactory.getLogger(PairedSeparations.class);
  private static final int KEPT = 12;

  /** A run that was retried is another one. */
  private record Key(PairedSeparationWish wish, Instant finishedAt, Instant besideFinishedAt) {}

  private final BenchmarkService benchmarks;
  private final ReleaseService releases;
  private final RunTraces traces;
  private final Cache<Key, CompletableFuture<PairedSeparationState>> known =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  PairedSeparations(BenchmarkService benchmarks, ReleaseService releases, RunTraces traces) {
    this.benchmarks = benchmarks;
    this.releases = releases;
    this.traces = traces;
  }

  /** How far it is; begins it where nobody has. */
  public PairedSeparationState of(PairedSeparationWish wish) {
    return begun(wish).getNow(new PairedSeparationState.Counting());
  }

  /** Waits for it: seconds for a release as large as DFEW. */
  public PairedSeparationState counted(PairedSeparationWish wish) {
    return begun(wish).join();
  }

  private CompletableFuture<PairedSeparationState> begun(PairedSeparationWish wish) {
    Optional<Run> run = finished(wish.run());
    Optional<Run> beside = finished(wish.beside());
    if (run.isEmpty()
        || beside.isEmpty()
        || !run.get().division().equals(beside.get().division())) {
      return CompletableFuture.completedFuture(new PairedSeparationState.NothingInCommon());
    }
    Key key =
        new Key(
            wish, run.get().finishedAt().orElseThrow(), beside.get().finishedAt().orElseThrow());
    return Objects.requireNonNull(
        known.get(
            key, missing -> CompletableFuture.supplyAsync(() -> count(wish, run.get()), one())));
  }

  private Optional<Run> finished(RunId id) {
    return benchmarks.find(id).filter(run -> run.finishedAt().isPresent());
  }

  /** A thread for each, which ends with it. */
  private static java.util.concurrent.Executor one() {
    return work -> Thread.ofPlatform().daemon().name("separation").start(Scope.keeping(work));
  }

  private PairedSeparationState count(PairedSeparationWish wish, Run run) {
    try {
      return new PairedSeparationMaker(
              PredictedClip.of(
                      benchmarks.figures(run.id()).orElseThrow().result().predictions(),
                      releases.clips(run.division()))
                  .stream()
                  .collect(Collectors.toMap(one -> one.said().videoName(), Function.identity())),
              releases.movies(run.release()),
              Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
          .of(features(wish, wish.run()), features(wish, wish.beside()))
          .<PairedSeparationState>map(PairedSeparationState.Ready::new)
          .orElseGet(PairedSeparationState.NothingInCommon::new);
    } catch (RuntimeException e) {
      LOG.warn(
          "The classes of runs {} and {} could not be compared",
          wish.run().value(),
          wish.beside().value(),
          e);
      return new PairedSeparationState.Failed();
    }
  }

  private List<FoldFeatures> features(PairedSeparationWish wish, RunId run) {
    return traces.features(run).stream().filter(fold -> wish.has(fold.fold())).toList();
  }
}
