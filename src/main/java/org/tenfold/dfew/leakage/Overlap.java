package org.tenfold.dfew.leakage;

/**
 * What one kind of relation joins over the border of a fold.
 *
 * @param known clips of which it is known, of those in the folds
 * @param crossing movies, persons or pairs of clips that are on both sides of a fold at least
 * @param touched test clips that have something to do with a clip of their fold's training or
 *     validation part
 */
public record Overlap(int known, int crossing, int touched) {
  /** Nothing is known, which is not the same as nothing found. */
  public boolean isUnknown() {
    return known == 0;
  }
}
