package org.tenfold.benchmark.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.trace.RunTraces;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.takedown.CopiesOfClips;
import org.tenfold.release.ReleaseService;
import org.tenfold.scope.Scope;
import org.tenfold.training.trace.FoldFeatures;

/**
 * Maps of features that somebody looks at. DFEW's 11,697 clips take a minute: each is counted once,
 * one after the other, away from the pages, and no longer than somebody asks for it. Safe for
 * threads.
 */
@Component
public class FeatureMaps implements CopiesOfClips {
  private static final Logger LOG = LoggerFactory.getLogger(FeatureMaps.class);
  private static final int KEPT = 12;
  private static final int PERCENT = 100;

  /** Pages ask about once a second. */
  private static final Duration NOBODY_LOOKS = Duration.ofSeconds(30);

  /** A run that was retried is another one. */
  private record Key(FeatureMapWish wish, Instant finishedAt) {}

  private record Work(AtomicReference<FeatureMapState> state, AtomicLong askedAt) {}

  private final BenchmarkService benchmarks;
  private final ReleaseService releases;
  private final RunTraces traces;
  private final Cache<Key, Work> known = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final ExecutorService background = background();

  FeatureMaps(BenchmarkService benchmarks, ReleaseService releases, RunTraces traces) {
    this.benchmarks = benchmarks;
    this.releases = releases;
    this.traces = traces;
  }

  /** Its thread ends while nobody asks. */
  private static ExecutorService background() {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("feature-map").factory());
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  /** None of its files. */
  @Override
  public Set<String> keysOf(ClipId clip) {
    return Set.of();
  }

  /** Maps are counted anew, without them. */
  @Override
  public void forget(Collection<ClipId> clips) {
    known.invalidateAll();
  }

  /** How far it is; asks for it where nobody has. */
  public FeatureMapState of(FeatureMapWish wish) {
    Run run = benchmarks.find(wish.run()).orElse(null);
    if (run == null || run.finishedAt().isEmpty()) {
      return new FeatureMapState.NoFeatures();
    }
    Work work =
        Objects.requireNonNull(
            known.get(new Key(wish, run.finishedAt().get()), key -> begin(key, run)));
    work.askedAt().set(System.nanoTime());
    return Objects.requireNonNull(work.state().get());
  }

  private Work begin(Key key, Run run) {
    Work work =
        new Work(
            new AtomicReference<>(new FeatureMapState.Counting(0)),
            new AtomicLong(System.nanoTime()));
    background.execute(
        Scope.keeping(
            () -> {
              try {
                work.state().set(count(key.wish(), run, work));
              } catch (NobodyLooksException stopped) {
                known.invalidate(key);
              } catch (RuntimeException e) {
                LOG.warn("The features of run {} could not be mapped", run.id().value(), e);
                work.state().set(new FeatureMapState.Failed());
              }
            }));
    return work;
  }

  private FeatureMapState count(FeatureMapWish wish, Run run, Work work) {
    requireSomebody(work);
    List<FoldFeatures> folds =
        traces.features(run.id()).stream().filter(fold -> wish.has(fold.fold())).toList();
    int clips = folds.stream().mapToInt(fold -> fold.clips().size()).sum();
    if (folds.isEmpty()) {
      return new FeatureMapState.NoFeatures();
    }
    if (clips < FeatureMapMaker.FEWEST) {
      return new FeatureMapState.TooFewClips(clips);
    }
    FeatureMapMaker maker =
        FeatureMapMaker.of(
            PredictedClip.of(
                benchmarks.figures(run.id()).orElseThrow().result().predictions(),
                releases.clips(run.division())),
            releases.movies(run.release()),
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    return new FeatureMapState.Ready(
        maker.map(
            folds,
            wish.perplexity(),
            share -> {
              requireSomebody(work);
              work.state().set(new FeatureMapState.Counting((int) (PERCENT * share)));
            }));
  }

  private static void requireSomebody(Work work) {
    if (System.nanoTime() - work.askedAt().get() > NOBODY_LOOKS.toNanos()) {
      throw new NobodyLooksException();
    }
  }

  /** Nobody has asked for a while. */
  private static final class NobodyLooksException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
