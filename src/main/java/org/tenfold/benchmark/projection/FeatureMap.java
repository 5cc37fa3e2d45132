package org.tenfold.benchmark.projection;

import java.util.List;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;

/**
 * Test clips in the plane of t-SNE, and how tight their classes are among all features.
 *
 * @param divergence what t-SNE minimised, in nats
 * @param perplexity that was taken: never more than a third of the clips
 * @param separations of each fold: distances between folds mean nothing
 */
public record FeatureMap(
    List<Point> points, double divergence, double perplexity, List<Separation> separations) {
  public record Point(PredictedClip clip, double x, double y) {}

  /**
   * @param ratio mean distance within classes to that between classes, 0 or more; lower is tighter
   * @param interval 95 %, by drawing movies
   */
  public record Separation(int fold, Measure ratio, Interval interval) {}

  public FeatureMap {
    points = List.copyOf(points);
    separations = List.copyOf(separations);
  }

  /** Of the folds; undefined where one of them is. */
  public Measure meanRatio() {
    Measure sum = Measure.of(0);
    for (Separation one : separations) {
      sum =
          switch (one.ratio()) {
            case Measure.Value(double ratio) -> sum.map(so -> so + ratio);
            case Measure.Undefined none -> none;
          };
    }
    return separations.isEmpty()
        ? Measure.undefined(Measure.Reason.NO_ITEMS)
        : sum.map(all -> all / separations.size());
  }
}
