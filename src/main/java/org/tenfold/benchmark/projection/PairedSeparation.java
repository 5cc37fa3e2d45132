package org.tenfold.benchmark.projection;

import java.util.List;
import org.tenfold.statistics.projection.SeparationDifference;

/**
 * How much tighter the classes are in one run's features than in another's, on the same test clips.
 *
 * @param folds that both have
 * @param mean of the folds' ratios
 * @param movies that were drawn
 * @param leftOut test clips of one of the runs only
 */
public record PairedSeparation(
    List<OfFold> folds, SeparationDifference mean, int movies, int leftOut) {
  public record OfFold(int fold, int clips, SeparationDifference difference) {}

  public PairedSeparation {
    folds = List.copyOf(folds);
  }
}
