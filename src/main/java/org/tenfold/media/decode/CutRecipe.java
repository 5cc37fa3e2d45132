package org.tenfold.media.decode;

import org.tenfold.error.InvalidInput;

/**
 * How a clip is made of its video. A clip keeps the number of its recipe, so that it can be made
 * again as it was: a recipe is never changed, a new one is added.
 */
public enum CutRecipe {
  /**
   * Pictures as stored: interlaced ones combed, the colours of HDR untouched. The clip's rate is
   * the video's average where its clock is far faster.
   */
  AS_STORED(1),

  /**
   * Interlaced pictures are made whole, HDR is brought to the colours of ordinary screens, and the
   * clip's rate is that at which its pictures come.
   */
  AS_SHOWN(2);

  public static final CutRecipe NOW = AS_SHOWN;

  private final int number;

  CutRecipe(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public boolean asShown() {
    return this != AS_STORED;
  }

  /**
   * @throws InvalidInput if there is no such recipe here
   */
  public static CutRecipe of(int number) {
    for (CutRecipe recipe : values()) {
      if (recipe.number == number) {
        return recipe;
      }
    }
    throw new InvalidInput("media.no-cut-recipe", number);
  }
}
