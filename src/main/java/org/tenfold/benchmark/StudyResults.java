package org.tenfold.benchmark;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import org.tenfold.benchmark.run.EndedRun;
import org.tenfold.benchmark.run.FinishedRuns;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.study.ConfigurationRuns;
import org.tenfold.benchmark.study.LossGroup;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.training.TrainingSpec.Configuration;

/**
 * Counts the tables of studies: each row and each comparison once for the runs that it is made of,
 * however many pages and studies show it. Safe for threads.
 */
@Service
public class StudyResults {
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(1000, 1);

  /** Of the largest plan. */
  private static final int MOST_ROWS = 2 * StudyPlan.MOST_RUNS;

  private final FinishedRuns finished;
  private final ReleaseService releases;
  private final Cache<List<EndedRun>, ResultRow> rows =
      Caffeine.newBuilder().maximumSize(MOST_ROWS).build();
  private final Cache<List<List<EndedRun>>, LossGroup> groups =
      Caffeine.newBuilder().maximumSize(MOST_ROWS).build();

  StudyResults(FinishedRuns finished, ReleaseService releases) {
    this.finished = finished;
    this.releases = releases;
  }

  /**
   * Of what is finished. For a release as large as DFEW a new row takes half a second.
   *
   * @param runs as {@link StudyService#runs} tells them
   */
  public StudyTables tables(Study study, List<StudyRun> runs) {
    Map<Configuration, Map<Long, Run>> done = new LinkedHashMap<>();
    runs.stream()
        .filter(one -> one.state() == StudyRun.State.FINISHED)
        .forEach(
            one ->
                done.computeIfAbsent(one.planned().configuration(), none -> new TreeMap<>())
                    .put(one.planned().seed(), one.run().orElseThrow()));
    // read only if something is counted
    Supplier<Map<String, String>> movies = SingletonSupplier.of(() -> movies(study.release()));
    List<ResultRow> table = new ArrayList<>();
    done.forEach((configuration, seeds) -> table.add(row(configuration, seeds, movies)));
    List<LossGroup> pairs = new ArrayList<>();
    for (List<Configuration> group : LossGroup.of(study.plan())) {
      List<Configuration> known = group.stream().filter(done::containsKey).toList();
      if (known.size() > 1 && known.contains(group.getFirst())) {
        pairs.add(group(known, done, movies));
      }
    }
    return new StudyTables(table, pairs);
  }

  private ResultRow row(
      Configuration configuration, Map<Long, Run> seeds, Supplier<Map<String, String>> movies) {
    return rows.get(
        keys(seeds), missing -> ResultRow.of(read(configuration, seeds), movies.get(), BOOTSTRAP));
  }

  private LossGroup group(
      List<Configuration> group,
      Map<Configuration, Map<Long, Run>> done,
      Supplier<Map<String, String>> movies) {
    return groups.get(
        group.stream().map(one -> keys(done.getOrDefault(one, Map.of()))).toList(),
        missing ->
            LossGroup.of(
                group.stream().map(one -> read(one, done.getOrDefault(one, Map.of()))).toList(),
                movies.get(),
                BOOTSTRAP));
  }

  private static List<EndedRun> keys(Map<Long, Run> seeds) {
    return seeds.values().stream().flatMap(run -> EndedRun.of(run).stream()).toList();
  }

  private ConfigurationRuns read(Configuration configuration, Map<Long, Run> seeds) {
    TreeMap<Long, List<Prediction>> bySeed = new TreeMap<>();
    seeds.forEach((seed, run) -> bySeed.put(seed, finished.answers(run.id())));
    return new ConfigurationRuns(configuration, bySeed);
  }

  private Map<String, String> movies(ReleaseId release) {
    Map<String, String> movies = new HashMap<>();
    releases.clusters(release).forEach((clip, movie) -> movies.put(clip.toString(), movie));
    return movies;
  }
}
