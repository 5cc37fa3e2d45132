package org.tenfold.benchmark.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.comparison.FinishedConfigurations.Ended;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.sent.SentResult;
import org.tenfold.benchmark.sent.SentResults;
import org.tenfold.benchmark.study.SeedRuns;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.training.Engine;

/** All that can be compared on a release, and what they predicted. */
@Component
public class Contestants {
  private final FinishedConfigurations finished;
  private final SentResults sent;
  private final RunStore runs;
  private final ReleaseService releases;

  Contestants(
      FinishedConfigurations finished, SentResults sent, RunStore runs, ReleaseService releases) {
    this.finished = finished;
    this.sent = sent;
    this.runs = runs;
    this.releases = releases;
  }

  /** Those trained here first. */
  public List<Contestant> of(DivisionId division) {
    return Stream.<Contestant>concat(
            finished.of(division).stream().map(Contestant.Trained::new),
            sent.of(division).stream().map(Contestant.SentIn::new))
        .toList();
  }

  /**
   * By what addresses call them. A study whose plan lets any engine do calls its rows by that, so
   * that such a key leads to the newest that any engine trained.
   */
  public static Map<String, Contestant> byKey(List<Contestant> known) {
    Map<String, Contestant> byKey = new LinkedHashMap<>();
    known.forEach(one -> byKey.putIfAbsent(one.key(), one));
    known.forEach(
        one ->
            one.configuration()
                .map(trained -> FinishedConfigurations.key(trained.by(Engine.AUTO)))
                .ifPresent(planned -> byKey.putIfAbsent(planned, one)));
    return byKey;
  }

  SeedRuns read(Contestant one) {
    return switch (one) {
      case Contestant.Trained(Ended ended) -> finished.read(ended);
      case Contestant.SentIn(SentResult result) ->
          SentResults.runs(result, releases.clips(result.division()));
    };
  }

  /** Of all seeds and folds; none of what was predicted elsewhere. */
  List<EpochLoss> epochs(Contestant one) {
    return one instanceof Contestant.Trained(Ended ended)
        ? ended.bySeed().values().stream().flatMap(run -> runs.epochs(run.id()).stream()).toList()
        : List.of();
  }

  Map<String, String> movies(ReleaseId release) {
    return finished.movies(release);
  }
}
