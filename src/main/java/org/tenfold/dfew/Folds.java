package org.tenfold.dfew;

import java.util.List;
import java.util.Set;

/**
 * A division of labelled clips for cross-validation.
 *
 * @param recipe that made it
 * @param all folds, 1 first
 */
public record Folds(FoldRecipe recipe, List<Fold> all) {
  public Folds {
    all = List.copyOf(all);
  }

  /**
   * Each fold with a validation part out of its training part.
   *
   * @param share of each label's training clips, up to 0.5; 0 leaves the folds as they are
   */
  public Folds withValidation(double share, long seed) {
    return share == 0
        ? this
        : new Folds(
            recipe, all.stream().map(fold -> recipe.withValidation(fold, share, seed)).toList());
  }

  /** The same folds without some clips, by number. */
  public Folds without(Set<Integer> clips) {
    return clips.isEmpty()
        ? this
        : new Folds(recipe, all.stream().map(fold -> fold.without(clips)).toList());
  }
}
