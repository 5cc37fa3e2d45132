package org.tenfold.benchmark.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import org.tenfold.benchmark.board.Entrant.Origin;
import org.tenfold.benchmark.comparison.FinishedConfigurations;
import org.tenfold.benchmark.comparison.FinishedConfigurations.Ended;
import org.tenfold.benchmark.score.HumanScores;
import org.tenfold.benchmark.sent.SentResult;
import org.tenfold.benchmark.sent.SentResults;
import org.tenfold.benchmark.study.Difference;
import org.tenfold.benchmark.study.SeedRuns;
import org.tenfold.benchmark.study.SeedScores;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.statistics.comparison.ResolutionFloor;
import org.tenfold.statistics.comparison.Standing;
import org.tenfold.statistics.comparison.Verdict;

/**
 * Ranks what has ended on a release and what was sent in. Scores and pairs are counted once for the
 * runs that they are made of. Safe for threads.
 */
@Service
public class Leaderboards {
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(1000, 1);
  private static final int MOST_ENTRANTS = 1000;
  private static final int MOST_PAIRS = 20_000;
  private static final int MOST_BOARDS = 8;

  private final FinishedConfigurations finished;
  private final Repetitions repetitions;
  private final SentResults sent;
  private final ReleaseService releases;
  private final Cache<Object, SeedScores> scores =
      Caffeine.newBuilder().maximumSize(MOST_ENTRANTS).build();
  private final Cache<Pair, Boolean> told = Caffeine.newBuilder().maximumSize(MOST_PAIRS).build();
  private final Cache<Pair, Measure> errors = Caffeine.newBuilder().maximumSize(MOST_PAIRS).build();
  private final Cache<List<Object>, List<Board>> boards =
      CaffeineCacheMetrics.monitor(
          Metrics.globalRegistry,
          Caffeine.newBuilder().maximumSize(MOST_BOARDS).recordStats().build(),
          "leaderboards");

  Leaderboards(
      FinishedConfigurations finished,
      Repetitions repetitions,
      SentResults sent,
      ReleaseService releases) {
    this.finished = finished;
    this.repetitions = repetitions;
    this.sent = sent;
    this.releases = releases;
  }

  /**
   * Someone who may stand on a board.
   *
   * @param key what its predictions hang on
   */
  private record Candidate(Object key, Supplier<Origin> origin, Supplier<SeedRuns> runs) {}

  private record Pair(Object better, Object worse, Metric metric) {}

  /**
   * One for each set of folds that something was tested on, the largest first; empty when nothing
   * has ended. For a release as large as DFEW a new row takes a second, and a new pair with enough
   * seeds as much.
   */
  public List<Board> of(Release release) {
    List<Candidate> all = new ArrayList<>();
    List<Object> key = new ArrayList<>(List.of(release.divisionId()));
    for (Ended ended : finished.of(release.divisionId())) {
      all.add(
          new Candidate(
              ended.keys(),
              () -> new Origin.Ours(ended.configuration(), repetitions.of(ended)),
              SingletonSupplier.of(() -> finished.read(ended))));
      key.add(ended.keys());
      key.add(ended.repeats().size());
    }
    // open pages ask every other second, mostly for what is counted already
    Supplier<List<ReleasedClip>> clips =
        SingletonSupplier.of(() -> releases.clips(release.divisionId()));
    for (SentResult one : sent.of(release.divisionId())) {
      all.add(
          new Candidate(
              one.id(),
              () -> new Origin.Elsewhere(one),
              SingletonSupplier.of(() -> SentResults.runs(one, clips.get()))));
      key.add(one.id());
    }
    return boards.get(key, missing -> count(all, clips.get(), finished.movies(release.id())));
  }

  private List<Board> count(
      List<Candidate> all, List<ReleasedClip> clips, Map<String, String> movies) {
    // the folds of a release are fixed, so their names say which clips were tested
    Map<Set<String>, List<Candidate>> byFolds = new LinkedHashMap<>();
    for (Candidate one : all) {
      byFolds
          .computeIfAbsent(
              new TreeSet<>(score(one, movies).byFold().keySet()), none -> new ArrayList<>())
          .add(one);
    }
    return byFolds.entrySet().stream()
        .map(one -> board(one.getKey(), one.getValue(), clips, movies))
        .sorted((one, other) -> other.folds().size() - one.folds().size())
        .toList();
  }

  private SeedScores score(Candidate one, Map<String, String> movies) {
    return scores.get(one.key(), missing -> SeedScores.of(one.runs().get(), movies, BOOTSTRAP));
  }

  private Board board(
      Collection<String> folds,
      List<Candidate> all,
      List<ReleasedClip> clips,
      Map<String, String> movies) {
    List<SeedScores> counted = all.stream().map(one -> score(one, movies)).toList();
    List<Standing> byUar = standings(Metric.UAR, all, counted, movies);
    List<Standing> byWar = standings(Metric.WAR, all, counted, movies);
    List<Board.Row> rows =
        IntStream.range(0, all.size())
            .mapToObj(
                row ->
                    new Board.Row(
                        new Entrant(all.get(row).origin().get(), counted.get(row)),
                        of(row, byUar),
                        of(row, byWar)))
            .toList();
    return new Board(
        folds,
        rows,
        floor(Metric.UAR, all, byUar, movies),
        floor(Metric.WAR, all, byWar, movies),
        HumanScores.of(
            clips.stream()
                .filter(clip -> clip.fold().isPresent())
                .filter(clip -> folds.contains(Integer.toString(clip.fold().getAsInt())))
                .toList()));
  }

  private static Standing of(int row, List<Standing> standings) {
    return standings.stream().filter(one -> one.row() == row).findFirst().orElseThrow();
  }

  private List<Standing> standings(
      Metric metric, List<Candidate> all, List<SeedScores> counted, Map<String, String> movies) {
    double[] values =
        counted.stream()
            .map(one -> metric == Metric.UAR ? one.uar() : one.war())
            .mapToDouble(figure -> figure.pooled().value().orElse(-1.0))
            .toArray();
    return Standing.of(
        values, (better, worse) -> apart(metric, all.get(better), all.get(worse), movies));
  }

  private boolean apart(
      Metric metric, Candidate better, Candidate worse, Map<String, String> movies) {
    return told.get(
        new Pair(better.key(), worse.key(), metric),
        missing -> {
          SeedRuns first = worse.runs().get();
          SeedRuns other = better.runs().get();
          return Difference.mayDecide(metric, first, other)
              && Difference.of(metric, first, other, movies, BOOTSTRAP).verdict()
                  == Verdict.FIRST_BETTER;
        });
  }

  /** Of neighbours by rank: pairs that somebody would like to tell apart. */
  private ResolutionFloor floor(
      Metric metric, List<Candidate> all, List<Standing> ranked, Map<String, String> movies) {
    return ResolutionFloor.ofErrors(
        IntStream.range(1, ranked.size())
            .mapToObj(
                place ->
                    error(
                        metric,
                        all.get(ranked.get(place - 1).row()),
                        all.get(ranked.get(place).row()),
                        movies))
            .toList());
  }

  private Measure error(Metric metric, Candidate one, Candidate next, Map<String, String> movies) {
    return errors.get(
        new Pair(one.key(), next.key(), metric),
        missing -> {
          SeedRuns better = one.runs().get();
          SeedRuns worse = next.runs().get();
          TreeSet<Long> shared = new TreeSet<>(better.bySeed().keySet());
          shared.retainAll(worse.bySeed().keySet());
          return shared.isEmpty()
              ? Measure.undefined(Reason.NO_ITEMS)
              : Difference.pairs(worse, better, shared, movies).standardError(metric);
        });
  }
}
