package org.tenfold.benchmark.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A printed number that does not follow from the others of its row. It is kept as printed, and both
 * are shown.
 *
 * @param printed in percent
 * @param expected what the rest of the row gives, in percent; for {@link Kind#UAR_ABOVE_WAR} the
 *     WAR
 */
public record Finding(PublishedScore score, Kind kind, double printed, double expected) {
  /** What does not fit. */
  public enum Kind {
    /** Rare on these datasets, for rare emotions are found least: the columns may be exchanged. */
    UAR_ABOVE_WAR,
    UAR_NOT_OF_RECALLS,
    /** All hits over all tested clips. */
    WAR_NOT_OF_HITS,
    UAR_NOT_OF_FOLDS,
    WAR_NOT_OF_FOLDS
  }

  /** Half of the last digit that is printed, and as much again where the parts are rounded too. */
  private static final double ROUNDING = 0.005 + 1e-9;

  private static final double ROUNDED_PARTS = 0.01 + 1e-9;

  /** Of all rows, in their order. */
  public static List<Finding> of(PublishedResults results) {
    List<Finding> findings = new ArrayList<>();
    for (PublishedScore score : results.scores()) {
      PublishedScore.Numbers numbers = score.numbers();
      if (numbers.uar().isPresent() && numbers.war().isPresent()) {
        double uar = numbers.uar().get();
        double war = numbers.war().get();
        if (uar > war) {
          findings.add(new Finding(score, Kind.UAR_ABOVE_WAR, uar, war));
        }
      }
      Optional<Double> accuracy =
          Optional.ofNullable(results.tested().get(score.dataset()))
              .flatMap(clips -> accuracy(numbers.hits(), clips));
      check(score, Kind.UAR_NOT_OF_RECALLS, numbers.uar(), mean(numbers.recall()), ROUNDED_PARTS)
          .ifPresent(findings::add);
      check(score, Kind.WAR_NOT_OF_HITS, numbers.war(), accuracy, ROUNDING)
          .ifPresent(findings::add);
      check(score, Kind.UAR_NOT_OF_FOLDS, numbers.uar(), mean(numbers.foldUar()), ROUNDED_PARTS)
          .ifPresent(findings::add);
      check(score, Kind.WAR_NOT_OF_FOLDS, numbers.war(), mean(numbers.foldWar()), ROUNDED_PARTS)
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> check(
      PublishedScore score,
      Kind kind,
      Optional<Double> printed,
      Optional<Double> expected,
      double tolerance) {
    return printed
        .filter(one -> expected.isPresent() && Math.abs(one - expected.get()) > tolerance)
        .map(one -> new Finding(score, kind, one, expected.get()));
  }

  private static Optional<Double> mean(List<Double> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
  }

  private static Optional<Double> accuracy(List<Integer> hits, List<Integer> clips) {
    return hits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            100.0
                * IntStream.range(0, hits.size()).map(hits::get).sum()
                / IntStream.range(0, clips.size()).map(clips::get).sum());
  }
}
