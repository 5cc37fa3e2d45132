package org.tenfold.benchmark.run;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.emotion.VoteCounts;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;

/**
 * Counts a finished run once, however many pages look at it: DFEW has 11,697 predictions a run, and
 * a leaderboard many runs. Safe for threads.
 */
@Component
public class FinishedRuns {
  private static final int MOST_FIGURES = 8;

  /** A run that was retried is another one. */
  private record Key(RunId run, Instant finishedAt) {}

  private final RunStore runs;
  private final ReleaseService releases;
  private final Map<Key, Scores> scores = new ConcurrentHashMap<>();

  private final Map<Key, RunReport> figures =
      new LinkedHashMap<>(MOST_FIGURES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RunReport> eldest) {
          return size() > MOST_FIGURES;
        }
      };

  FinishedRuns(RunStore runs, ReleaseService releases) {
    this.runs = runs;
    this.releases = releases;
  }

  public Optional<Scores> scores(Run run) {
    return key(run)
        .map(key -> scores.computeIfAbsent(key, missing -> Scores.of(runs.predictions(run.id()))));
  }

  public Optional<RunReport> figures(Run run) {
    synchronized (figures) {
      return key(run).map(key -> figures.computeIfAbsent(key, missing -> count(run)));
    }
  }

  private static Optional<Key> key(Run run) {
    return run.finishedAt().map(at -> new Key(run.id(), at));
  }

  private RunReport count(Run run) {
    Map<Integer, VoteCounts> votes =
        releases.clips(run.release()).stream()
            .collect(toMap(ReleasedClip::number, clip -> clip.annotation().votes()));
    return RunReport.of(runs.predictions(run.id()), votes);
  }
}
