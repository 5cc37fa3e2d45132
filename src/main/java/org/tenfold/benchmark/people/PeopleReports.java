package org.tenfold.benchmark.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tenfold.agreement.AgreementService;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.trace.RunTraces;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.training.trace.TruthCourse;

/** Lays finished runs beside the votes, each once. Safe for threads. */
@Service
public class PeopleReports {
  private static final int KEPT = 4;

  /** Votes may be taken back. */
  private static final Duration DOUBTS_HOLD = Duration.ofMinutes(1);

  /** A run that was retried is another one. */
  private record Key(RunId run, Instant finishedAt) {}

  private final BenchmarkService benchmarks;
  private final ReleaseService releases;
  private final AgreementService agreement;
  private final RunTraces traces;
  private final Cache<Key, RunDataMap> maps = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Cache<Key, List<LabelDoubt>> doubts =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(DOUBTS_HOLD).build();

  PeopleReports(
      BenchmarkService benchmarks,
      ReleaseService releases,
      AgreementService agreement,
      RunTraces traces) {
    this.benchmarks = benchmarks;
    this.releases = releases;
    this.agreement = agreement;
    this.traces = traces;
  }

  /** Empty before the run has ended well. */
  public List<PredictedClip> clips(Run run) {
    return benchmarks
        .figures(run.id())
        .map(RunReport::result)
        .map(known -> PredictedClip.of(known.predictions(), releases.clips(run.division())))
        .orElse(List.of());
  }

  /** Empty where the run left no course of its true labels. */
  public Optional<RunDataMap> dataMap(Run run) {
    return key(run)
        .map(key -> maps.get(key, missing -> map(run)))
        .filter(map -> !map.clips().isEmpty());
  }

  private RunDataMap map(Run run) {
    List<TruthCourse> courses = traces.courses(run.id());
    return RunDataMap.of(courses.isEmpty() ? List.of() : clips(run), courses);
  }

  /** Labels to look at again, the least believed first; see {@link LabelDoubts#of}. */
  public List<LabelDoubt> doubts(Run run, Release release) {
    return key(run)
        .map(
            key ->
                doubts.get(
                    key, missing -> LabelDoubts.of(clips(run), agreement.votes(release.source()))))
        .orElse(List.of());
  }

  private static Optional<Key> key(Run run) {
    return run.finishedAt().map(at -> new Key(run.id(), at));
  }
}
