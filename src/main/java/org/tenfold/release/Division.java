package org.tenfold.release;

import java.time.Instant;

/**
 * How the clips of a release were divided into folds; it never changes.
 *
 * @param recipe title of the {@link org.tenfold.dfew.FoldRecipe}
 * @param folds how many
 * @param seed of what chance decided
 * @param validation share of the training clips that were drawn for a validation part, up to 0.5
 * @param alikeTogether whether clips that look alike were kept on one side
 * @param foldsHash SHA-256 of the lists of all folds, as the record of a run has it; empty before
 *     the release is prepared
 */
public record Division(
    DivisionId id,
    String recipe,
    int folds,
    long seed,
    double validation,
    boolean alikeTogether,
    String foldsHash,
    Instant createdAt) {
  /** Whether the release was frozen with it. */
  public boolean frozen() {
    return id.number() == DivisionId.FROZEN;
  }
}
