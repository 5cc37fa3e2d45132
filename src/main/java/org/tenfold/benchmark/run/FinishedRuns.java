package org.tenfold.benchmark.run;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;

/**
 * Counts a finished run once, however many pages look at it: DFEW has 11,697 predictions a run, and
 * a leaderboard many runs. Safe for threads.
 */
@Component
public class FinishedRuns {
  /** Runs of one page of a leaderboard, some times over. */
  private static final int MOST_SCORES = 500;

  private static final int MOST_FIGURES = 8;

  private final RunStore runs;
  private final ReleaseService releases;
  private final Cache<EndedRun, Scores> scores =
      CaffeineCacheMetrics.monitor(
          Metrics.globalRegistry,
          Caffeine.newBuilder().maximumSize(MOST_SCORES).recordStats().build(),
          "scores");
  private final Cache<EndedRun, RunReport> figures =
      Caffeine.newBuilder().maximumSize(MOST_FIGURES).build();

  FinishedRuns(RunStore runs, ReleaseService releases) {
    this.runs = runs;
    this.releases = releases;
  }

  public Optional<Scores> scores(Run run) {
    return EndedRun.of(run)
        .map(
            key ->
                scores.get(
                    key,
                    missing -> Scores.of(runs.predictions(run.id()), run.spec().classes().size())));
  }

  public Optional<RunReport> figures(Run run) {
    return EndedRun.of(run).map(key -> figures.get(key, missing -> count(run)));
  }

  /**
   * What a run said of each clip, without probabilities, which many runs at once have no room for.
   */
  public List<Prediction> answers(RunId run) {
    return runs.predictions(run).stream().map(Prediction::withoutProbabilities).toList();
  }

  /** Whether both predicted all clips with the same probabilities, bit for bit. */
  public boolean same(RunId one, RunId other) {
    return runs.predictions(one).equals(runs.predictions(other));
  }

  private RunReport count(Run run) {
    Map<Integer, VoteCounts> votes =
        releases.clips(run.division()).stream()
            .collect(toMap(ReleasedClip::number, clip -> clip.annotation().votes()));
    return RunReport.of(runs.predictions(run.id()), run.spec().classes().size(), votes);
  }
}
