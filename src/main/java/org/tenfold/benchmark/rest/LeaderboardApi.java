package org.tenfold.benchmark.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.benchmark.board.Board;
import org.tenfold.benchmark.board.Entrant.Origin;
import org.tenfold.benchmark.board.Leaderboards;
import org.tenfold.benchmark.comparison.Contestant;
import org.tenfold.benchmark.comparison.Contestants;
import org.tenfold.benchmark.comparison.FinishedConfigurations;
import org.tenfold.error.Message;
import org.tenfold.error.NotThereException;
import org.tenfold.error.WrongParameterException;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.statistics.comparison.ResolutionFloor;
import org.tenfold.statistics.comparison.Standing;
import org.tenfold.web.rest.Statistic;

/** Who stands where on a release, and what cannot be told apart. */
@RestController
@RequestMapping("/api/v1")
@RolesAllowed(Role.Names.ADMIN)
class LeaderboardApi {
  private final Leaderboards boards;
  private final Contestants contestants;
  private final ReleaseService releases;

  LeaderboardApi(
      Leaderboards boards, Contestants contestants, ReleaseService releases) {
    this.boards = boards;
    this.contestants = contestants;
    this.releases = releases;
  }

  /**
   * All who were tested on the same folds.
   *
   * @param uarFloor the smallest difference in UAR that can be told
   * @param rows best first
   */
  record ToldBoard(List<String> folds, Floor uarFloor, Floor warFloor, List<Row> rows) {}

  /**
   * @param leastTold the smallest difference that is more than noise
   * @param leastFound the smallest that is found four times in five
   */
  record Floor(Statistic leastTold, Statistic leastFound) {
    static Floor of(ResolutionFloor floor) {
      return new Floor(Statistic.of(floor.leastTold()), Statistic.of(floor.leastFound()));
    }
  }

  /**
   * @param key for GET /api/v1/compare
   * @param trainedHere false for a result sent in
   */
  record Row(String key, String name, boolean trainedHere, Place byUar, Place byWar, ToldScores scores) {}

  /** Rows of one group are not told apart from the best of it. */
  record Place(int group, int bestRank, int worstRank) {
    static Place of(Standing standing) {
      return new Place(standing.group(), standing.bestRank(), standing.worstRank());
    }
  }

  @Operation(
      summary = "Leaderboard of a release",
      description =
          "One board for each set of folds, the largest first. `metric` is uar or war: by which"
              + " rows are in order.")
  @GetMapping("/leaderboard")
  List<ToldBoard> leaderboard(
      @RequestParam(defaultValue = "") String release,
      @RequestParam(defaultValue = "uar") String metric,
      Locale reader) {
    Release found = release(release);
    Metric by =
        switch (metric) {
          case "uar" -> Metric.UAR;
          case "war" -> Metric.WAR;
          default ->
              throw new WrongParameterException(
                  "metric", metric, Message.of("error.may-one", "uar, war"));
        };
    Map<String, String> names =
        Contestant.names(contestants.of(found.divisionId()), reader).entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey().key(), Map.Entry::getValue, (a, b) -> a));
    return boards.of(found).stream().map(board -> told(board, by, names)).toList();
  }

  private static ToldBoard told(Board board, Metric by, Map<String, String> names) {
    return new ToldBoard(
        List.copyOf(board.folds()),
        Floor.of(board.uarFloor()),
        Floor.of(board.warFloor()),
        board.ranked(by).stream().map(row -> told(row, names)).toList());
  }

  private static Row told(Board.Row row, Map<String, String> names) {
    Origin origin = row.entrant().origin();
    String key =
        switch (origin) {
          case Origin.Ours ours -> FinishedConfigurations.key(ours.configuration());
          case Origin.Elsewhere elsewhere -> elsewhere.sent().id().value().toString();
        };
    return new Row(
        key,
        names.getOrDefault(key, ""),
        origin instanceof Origin.Ours,
        Place.of(row.byUar()),
        Place.of(row.byWar()),
        ToldScores.of(row.entrant().scores()));
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
