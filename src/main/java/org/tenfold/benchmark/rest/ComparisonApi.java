package org.tenfold.benchmark.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.benchmark.comparison.Comparison;
import org.tenfold.benchmark.comparison.Comparisons;
import org.tenfold.benchmark.comparison.Contestant;
import org.tenfold.benchmark.comparison.Contestants;
import org.tenfold.benchmark.comparison.PairTests;
import org.tenfold.benchmark.study.Difference;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.NotThereException;
import org.tenfold.error.WrongParameterException;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.web.rest.Statistic;

/** What may be said of configurations of one release. */
@RestController
@RequestMapping("/api/v1")
@RolesAllowed(Role.Names.ADMIN)
class ComparisonApi {
  private final Contestants contestants;
  private final Comparisons comparisons;
  private final ReleaseService releases;

  ComparisonApi(Contestants contestants, Comparisons comparisons, ReleaseService releases) {
    this.contestants = contestants;
    this.comparisons = comparisons;
    this.releases = releases;
  }

  /**
   * @param differences of each but the first against the first
   */
  record ToldComparison(List<Compared> rows, List<Against> differences) {}

  record Compared(String key, String name, ToldScores scores) {}

  /**
   * @param mcNemar of each seed that both have
   */
  record Against(String key, ToldDifference uar, ToldDifference war, List<OfSeed> mcNemar) {}

  /**
   * @param pooled this one's score less the first's, with its interval over movies
   * @param signFlip p over the seeds
   * @param verdict what may be said; FIRST_BETTER: this one is better
   */
  record ToldDifference(
      int seeds, Statistic pooled, Statistic signFlip, Statistic foldsP, String verdict) {}

  /**
   * @param onlyThis clips that only this one found
   */
  record OfSeed(long seed, int onlyThis, int onlyFirst, double p) {}

  @Operation(
      summary = "Compare configurations",
      description =
          "`with` is two or more keys of the leaderboard with dots between them, the one that the"
              + " others are compared with first: as in the address of the page.")
  @GetMapping("/compare")
  ToldComparison compare(
      @RequestParam(defaultValue = "") String release,
      @RequestParam(defaultValue = "") String with,
      Locale reader) {
    Release found = release(release);
    List<Contestant> all = contestants.of(found.divisionId());
    Map<String, Contestant> known = Contestants.byKey(all);
    List<String> keys = Arrays.stream(with.split("\\.")).distinct().toList();
    if (keys.size() < 2 || !known.keySet().containsAll(keys)) {
      throw new WrongParameterException(
          "with",
          with,
          Message.of(
              "benchmark.may-keys",
              all.stream().map(Contestant::key).collect(Collectors.joining(", "))));
    }
    List<Contestant> chosen =
        keys.stream().map(key -> Objects.requireNonNull(known.get(key))).toList();
    Comparison comparison =
        comparisons.of(found, chosen).orElseThrow(() -> new InvalidInput("benchmark.other-clips"));
    Map<Contestant, String> names = Contestant.names(chosen, reader);
    return new ToldComparison(
        IntStream.range(0, chosen.size())
            .mapToObj(
                i ->
                    new Compared(
                        keys.get(i),
                        names.getOrDefault(chosen.get(i), ""),
                        ToldScores.of(comparison.contenders().get(i).scores())))
            .toList(),
        IntStream.range(1, chosen.size())
            .mapToObj(i -> told(keys.get(i), comparison.againstFirst().get(i - 1)))
            .toList());
  }

  private static Against told(String key, PairTests tests) {
    return new Against(
        key,
        told(tests.uar(), tests, Metric.UAR),
        told(tests.war(), tests, Metric.WAR),
        tests.clips().stream()
            .map(
                one ->
                    new OfSeed(
                        one.seed(),
                        one.test().onlyFirst(),
                        one.test().onlySecond(),
                        one.test().p()))
            .toList());
  }

  private static ToldDifference told(Difference one, PairTests tests, Metric metric) {
    return new ToldDifference(
        one.seeds(),
        Statistic.of(one.pooled(), one.interval()),
        Statistic.of(one.test().p()),
        Statistic.of(tests.overFolds(metric).p()),
        one.verdict().name());
  }

  private Release release(String id) {
    if (id.isEmpty()) {
      throw new WrongParameterException("release", id, Message.of("error.may-id"));
    }
    return DivisionId.ofText(id)
        .flatMap(releases::find)
        .filter(Release::prepared)
        .orElseThrow(() -> new NotThereException(id));
  }
}
