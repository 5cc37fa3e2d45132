package org.tenfold.benchmark.projection;

import org.tenfold.benchmark.RunId;

/**
 * What somebody wants to see.
 *
 * @param fold its number, or {@link #ALL_FOLDS}
 * @param perplexity 1 or more
 */
public record FeatureMapWish(RunId run, int fold, int perplexity) {
  public static final int ALL_FOLDS = 0;

  boolean has(int number) {
    return fold == ALL_FOLDS || fold == number;
  }
}
