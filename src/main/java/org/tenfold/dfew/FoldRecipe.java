package org.tenfold.dfew;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How labelled clips are divided into training and test parts (docs/decisions/0033). A new one is a
 * class, with its title in {@link #TITLES}.
 */
public interface FoldRecipe {
  /** Title of {@link #official}. */
  String OFFICIAL = OfficialFolds.TITLE;

  /** Title of {@link #fixed}. */
  String FIXED = FixedParts.TITLE;

  /** As people write them. */
  List<String> TITLES = List.of(OFFICIAL, FIXED);

  /** DFEW's own. */
  static FoldRecipe official(int folds) {
    return new OfficialFolds(folds);
  }

  /** What somebody else has divided: one fold. */
  static FoldRecipe fixed(Map<Integer, FixedParts.Part> parts) {
    return new FixedParts(parts);
  }

  /** As written on the command line: "official". */
  String title();

  /**
   * @throws IllegalArgumentException when a clip comes twice
   * @throws org.tenfold.error.InvalidInput when the recipe cannot divide these clips
   */
  Folds divide(Collection<LabelledClip> clips);

  /** Each clip once. */
  static void requireDistinct(Collection<LabelledClip> clips) {
    Set<Integer> seen = new HashSet<>();
    for (LabelledClip clip : clips) {
      if (!seen.add(clip.videoName())) {
        throw new IllegalArgumentException("clip " + clip.videoName() + " is there twice");
      }
    }
  }
}
