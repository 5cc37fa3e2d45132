package org.tenfold.release;

import java.util.Optional;
import org.tenfold.dfew.FoldRecipe;

/**
 * How somebody wants a release divided.
 *
 * @param recipe title of a {@link org.tenfold.dfew.FoldRecipe}
 * @param folds how many; fixed parts make one
 * @param seed of what chance decides
 * @param validation share of the training clips for a validation part, 0 to 0.5
 * @param alikeTogether whether clips that look alike stay on one side; movie-disjoint ones only
 * @param list path in the library of the list with the parts; only for fixed ones
 */
public record DivisionWish(
    String recipe,
    int folds,
    long seed,
    double validation,
    boolean alikeTogether,
    Optional<String> list) {
  /** Whether it is what every release is divided by. */
  public boolean usual() {
    return recipe.equals(FoldRecipe.OFFICIAL) && validation == 0;
  }
}
