package org.tenfold.statistics.planning;

import java.util.List;

/**
 * What to expect of a {@link Design}.
 *
 * @param points by rising number of votes, that of the design among them
 * @param stopping what stopping a clip early would do
 * @param resamples that all is taken over
 * @param clipsDrawn in each
 * @param seed of the draws
 */
public record Plan(
    Design design,
    List<PlanPoint> points,
    Stopping stopping,
    int resamples,
    int clipsDrawn,
    long seed) {
  public Plan {
    points = List.copyOf(points);
  }

  /**
   * A clip is stopped when it has a label or can get none any more; no label changes.
   *
   * @param saved share of the design's votes
   * @param error as in {@link PlanPoint}, of the votes that are left
   */
  public record Stopping(double saved, double error) {}

  /** Of the design's number of votes. */
  public PlanPoint chosen() {
    return points.stream()
        .filter(point -> point.votes() == design.votes())
        .findFirst()
        .orElseThrow();
  }
}
