package org.tenfold.dfew;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.tenfold.label.Label;

/**
 * The clips of each class are shuffled and dealt one by one, the next class where the last one
 * ended: of each class, and in all, no fold has more than one clip more than another. Clips of one
 * movie fall on both sides.
 *
 * @param count of folds, at least 2
 */
record RandomFolds(int count, long seed) implements FoldRecipe {
  static final String TITLE = "random-stratified";

  RandomFolds {
    FoldRecipe.requireTwo(count);
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public Folds divide(Collection<LabelledClip> clips) {
    FoldRecipe.requireDistinct(clips);
    List<LabelledClip> ordered = clips.stream().sorted(LabelledClip.BY_VIDEO_NAME).toList();
    List<Label> classes = ordered.stream().map(LabelledClip::label).distinct().sorted().toList();
    Map<Integer, Integer> foldOf = new HashMap<>();
    Random random = new Random(seed);
    int dealt = 0;
    for (Label one : classes) {
      List<LabelledClip> ofClass =
          new ArrayList<>(ordered.stream().filter(clip -> clip.label() == one).toList());
      Collections.shuffle(ofClass, random);
      for (LabelledClip clip : ofClass) {
        foldOf.put(clip.videoName(), dealt++ % count + 1);
      }
    }
    return new Folds(
        this,
        IntStream.rangeClosed(1, count)
            .mapToObj(fold -> Fold.testing(fold, ordered, clip -> isIn(clip, fold, foldOf)))
            .toList());
  }

  private static boolean isIn(LabelledClip clip, int fold, Map<Integer, Integer> foldOf) {
    return Integer.valueOf(fold).equals(foldOf.get(clip.videoName()));
  }
}
