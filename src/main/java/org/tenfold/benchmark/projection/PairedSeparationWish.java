package org.tenfold.benchmark.projection;

import org.tenfold.benchmark.RunId;

/**
 * Two runs on the same folds of a release whose classes somebody wants to compare.
 *
 * @param fold its number, or {@link FeatureMapWish#ALL_FOLDS}
 */
public record PairedSeparationWish(RunId run, RunId beside, int fold) {
  boolean has(int number) {
    return fold == FeatureMapWish.ALL_FOLDS || fold == number;
  }
}
