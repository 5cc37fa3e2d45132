package org.tenfold.benchmark.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.run.FinishedRuns;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.study.SeedRuns;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.training.TrainingSpec.Configuration;

/** What has ended on a release, whoever launched it: of each configuration and seed the newest. */
@Component
public class FinishedConfigurations {
  private final RunStore runs;
  private final FinishedRuns finished;
  private final ReleaseService releases;

  FinishedConfigurations(RunStore runs, FinishedRuns finished, ReleaseService releases) {
    this.runs = runs;
    this.finished = finished;
    this.releases = releases;
  }

  /** A run that was retried is another one. */
  public record Key(RunId run, Instant finishedAt) {}

  /**
   * The runs of one configuration.
   *
   * @param bySeed the newest of each seed; at least one
   * @param repeats older ones of the same seeds
   */
  public record Ended(Configuration configuration, TreeMap<Long, Run> bySeed, List<Run> repeats) {
    /** The beginning of the configuration's hash, for addresses. */
    public String key() {
      return FinishedConfigurations.key(configuration);
    }

    /** What its results hang on. */
    public List<Key> keys() {
      return bySeed.values().stream()
          .map(run -> new Key(run.id(), run.finishedAt().orElseThrow()))
          .toList();
    }
  }

  /** Twelve digits of the hash: of ten thousand configurations no two are alike. */
  public static String key(Configuration configuration) {
    return configuration.hash().substring(0, 12);
  }

  /** Those of which a run ended last come first. */
  @Transactional(readOnly = true)
  public List<Ended> of(DivisionId division) {
    Map<Configuration, Ended> all = new LinkedHashMap<>();
    for (Run run : runs.finished(division)) {
      Ended ended =
          all.computeIfAbsent(
              run.spec().configuration(),
              configuration -> new Ended(configuration, new TreeMap<>(), new ArrayList<>()));
      if (ended.bySeed().putIfAbsent(run.spec().seed(), run) != null) {
        ended.repeats().add(run);
      }
    }
    return List.copyOf(all.values());
  }

  public Optional<Ended> find(DivisionId division, String key) {
    return of(division).stream().filter(one -> one.key().equals(key)).findFirst();
  }

  public SeedRuns read(Ended ended) {
    TreeMap<Long, List<Prediction>> bySeed = new TreeMap<>();
    ended.bySeed().forEach((seed, run) -> bySeed.put(seed, finished.answers(run.id())));
    return new SeedRuns(bySeed, ended.configuration().atFirstSeed().classes().size());
  }

  /** The movie of each clip by its video name, or the clip itself where none is known. */
  public Map<String, String> movies(ReleaseId release) {
    Map<String, String> movies = new HashMap<>();
    releases.clusters(release).forEach((clip, movie) -> movies.put(clip.toString(), movie));
    return movies;
  }
}
