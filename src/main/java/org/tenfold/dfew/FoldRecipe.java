package org.tenfold.dfew;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.error.InvalidInput;

/**
 * How labelled clips are divided into training and test parts (docs/decisions/0033). A new one is a
 * class, with its title in {@link #TITLES}.
 */
public interface FoldRecipe {
  /** Title of {@link #official}. */
  String OFFICIAL = OfficialFolds.TITLE;

  /** Title of {@link #fixed}. */
  String FIXED = FixedParts.TITLE;

  /** Title of {@link #movieDisjoint}. */
  String MOVIE_DISJOINT = MovieDisjointFolds.TITLE;

  /** Title of {@link #random}. */
  String RANDOM = RandomFolds.TITLE;

  /** As people write them. */
  List<String> TITLES = List.of(OFFICIAL, MOVIE_DISJOINT, RANDOM, FIXED);

  /** DFEW's own. */
  static FoldRecipe official(int folds) {
    return new OfficialFolds(folds);
  }

  /** What somebody else has divided: one fold. */
  static FoldRecipe fixed(Map<Integer, FixedParts.Part> parts) {
    return new FixedParts(parts);
  }

  /**
   * No movie on both sides, and no person who is known by name.
   *
   * @param origins by number of the clip
   */
  static FoldRecipe movieDisjoint(int folds, long seed, Map<Integer, ClipOrigin> origins) {
    return new MovieDisjointFolds(folds, seed, origins, Map.of());
  }

  /**
   * The same, and clips that look alike on one side: movies that share such clips stay together.
   *
   * @param origins by number of the clip
   * @param alike to a clip those that look like it, by their numbers
   */
  static FoldRecipe movieDisjoint(
      int folds, long seed, Map<Integer, ClipOrigin> origins, Map<Integer, Set<Integer>> alike) {
    return new MovieDisjointFolds(folds, seed, origins, alike);
  }

  /** Each class dealt by chance. */
  static FoldRecipe random(int folds, long seed) {
    return new RandomFolds(folds, seed);
  }

  /** Of folds that were kept: nothing is divided by it again. */
  static FoldRecipe kept(String title) {
    return new KeptFolds(title);
  }

  /** As written on the command line: "official". */
  String title();

  /**
   * @throws IllegalArgumentException when a clip comes twice
   * @throws org.tenfold.error.InvalidInput when the recipe cannot divide these clips
   */
  Folds divide(Collection<LabelledClip> clips);

  /**
   * Takes a validation part out of the training part, never out of the test part.
   *
   * @param fold of {@link #divide}
   * @param share of each label's training clips, above 0 and at most 0.5
   * @throws org.tenfold.error.InvalidInput when the fold has such a part already
   */
  default Fold withValidation(Fold fold, double share, long seed) {
    if (!fold.validation().isEmpty()) {
      throw new InvalidInput("dfew.validation-twice", fold.validation().size());
    }
    return fold.withValidation(share, seed);
  }

  /** A fold alone has nothing to train on. */
  static void requireTwo(int folds) {
    if (folds < 2) {
      throw new IllegalArgumentException(folds + " folds: it takes at least two to test and train");
    }
  }

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
