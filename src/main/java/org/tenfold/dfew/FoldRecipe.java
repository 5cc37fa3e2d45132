package org.tenfold.dfew;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenfold.emotion.Emotion;

/** How labelled clips are divided into folds: each clip is in the test part of exactly one. */
public enum FoldRecipe {
  /**
   * DFEW's own: the clips of each class, by number, are cut into as many consecutive blocks as
   * there are folds, sizes as equal as can be and the larger ones first; a fold tests on the union
   * of its blocks. It rebuilds the published files. Clips of one movie may fall on both sides.
   */
  OFFICIAL {
    @Override
    List<List<LabelledClip>> testParts(Collection<LabelledClip> clips, int folds) {
      List<List<LabelledClip>> parts = emptyParts(folds);
      for (Emotion emotion : Emotion.all()) {
        List<LabelledClip> ofClass =
            clips.stream()
                .filter(clip -> clip.label() == emotion)
                .sorted(LabelledClip.BY_VIDEO_NAME)
                .toList();
        int from = 0;
        for (int fold = 0; fold < folds; fold++) {
          int to = from + ofClass.size() / folds + (fold < ofClass.size() % folds ? 1 : 0);
          parts.get(fold).addAll(ofClass.subList(from, to));
          from = to;
        }
      }
      return parts;
    }
  };

  /**
   * @param folds at least 2
   * @throws IllegalArgumentException when there are fewer than two folds, or a clip comes twice
   */
  public Folds divide(Collection<LabelledClip> clips, int folds) {
    if (folds < 2) {
      throw new IllegalArgumentException(folds + " folds: it takes at least two to test and train");
    }
    requireDistinct(clips);
    List<LabelledClip> ordered = clips.stream().sorted(LabelledClip.BY_VIDEO_NAME).toList();
    List<List<LabelledClip>> testParts = testParts(clips, folds);
    return new Folds(
        this,
        IntStream.range(0, folds)
            .mapToObj(index -> fold(index + 1, ordered, testParts.get(index)))
            .toList());
  }

  /** One list of clips a fold, in any order; together all the clips. */
  abstract List<List<LabelledClip>> testParts(Collection<LabelledClip> clips, int folds);

  /** As written on the command line: "official". */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FoldRecipe> titled(String title) {
    return Arrays.stream(values()).filter(recipe -> recipe.title().equals(title)).findFirst();
  }

  private static Fold fold(int number, List<LabelledClip> all, List<LabelledClip> testPart) {
    Set<LabelledClip> test = new HashSet<>(testPart);
    return new Fold(
        number,
        all.stream().filter(clip -> !test.contains(clip)).toList(),
        all.stream().filter(test::contains).toList());
  }

  private static List<List<LabelledClip>> emptyParts(int folds) {
    List<List<LabelledClip>> parts = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      parts.add(new ArrayList<>());
    }
    return parts;
  }

  private static void requireDistinct(Collection<LabelledClip> clips) {
    Set<Integer> seen = new HashSet<>();
    for (LabelledClip clip : clips) {
      if (!seen.add(clip.videoName())) {
        throw new IllegalArgumentException("clip " + clip.videoName() + " is there twice");
      }
    }
  }
}
