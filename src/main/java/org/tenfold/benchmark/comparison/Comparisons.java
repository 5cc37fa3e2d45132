package org.tenfold.benchmark.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tenfold.benchmark.comparison.Comparison.Contender;
import org.tenfold.benchmark.study.SeedRuns;
import org.tenfold.benchmark.study.SeedScores;
import org.tenfold.release.Release;
import org.tenfold.statistics.bootstrap.Bootstrap;

/** Compares configurations, each set once for the runs that it is made of. Safe for threads. */
@Service
public class Comparisons {
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(1000, 1);
  private static final int MOST_KEPT = 64;

  private final Contestants contestants;
  private final Cache<List<Object>, Comparison> counted =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  Comparisons(Contestants contestants) {
    this.contestants = contestants;
  }

  /**
   * Each against the first. For a release as large as DFEW a pair takes a second.
   *
   * @param chosen two or more
   * @return empty where they were tested on different clips
   */
  public Optional<Comparison> of(Release release, List<Contestant> chosen) {
    return Optional.ofNullable(
        counted.get(
            chosen.stream().map(Contestant::origin).toList(), missing -> count(release, chosen)));
  }

  /**
   * The clips behind a cell of the difference of two confusions.
   *
   * @param truth index of their label
   * @param said index of what at least one of the two took them for
   */
  public List<TakenClip> taken(Contestant first, Contestant other, int truth, int said) {
    return TakenClip.of(contestants.read(first), contestants.read(other), truth, said);
  }

  private @Nullable Comparison count(Release release, List<Contestant> chosen) {
    List<SeedRuns> all = chosen.stream().map(contestants::read).toList();
    SeedRuns first = all.getFirst();
    if (!all.stream().allMatch(first::sameClips)) {
      return null;
    }
    Map<String, String> movies = contestants.movies(release.id());
    List<Contender> contenders = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      contenders.add(
          new Contender(
              SeedScores.of(all.get(i), movies, BOOTSTRAP),
              EpochMean.of(contestants.epochs(chosen.get(i)))));
    }
    return new Comparison(
        contenders,
        all.stream()
            .skip(1)
            .map(other -> PairTests.of(first, other, movies, testToTrain(release), BOOTSTRAP))
            .toList());
  }

  /** Folds are of the same size but for a clip a class. */
  private static double testToTrain(Release release) {
    return 1.0 / (release.folds() - 1);
  }
}
