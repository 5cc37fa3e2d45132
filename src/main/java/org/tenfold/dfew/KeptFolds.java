package org.tenfold.dfew;

import java.util.Collection;

/** Folds that were made once and are kept: only how is known. */
record KeptFolds(String title) implements FoldRecipe {
  @Override
  public Folds divide(Collection<LabelledClip> clips) {
    throw new UnsupportedOperationException("these folds are kept as they were made");
  }
}
