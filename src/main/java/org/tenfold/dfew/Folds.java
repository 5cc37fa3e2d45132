package org.tenfold.dfew;

import java.util.List;

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
}
