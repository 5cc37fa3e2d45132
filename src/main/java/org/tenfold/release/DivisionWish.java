package org.tenfold.release;

import java.util.Optional;

/**
 * How somebody wants a release divided.
 *
 * @param recipe title of a {@link org.tenfold.dfew.FoldRecipe}
 * @param folds how many; fixed parts make one
 * @param seed of what chance decides
 * @param validation share of the training clips for a validation part, 0 to 0.5
 * @param list path in the library of the list with the parts; only for fixed ones
 */
public record DivisionWish(
    String recipe, int folds, long seed, double validation, Optional<String> list) {}
