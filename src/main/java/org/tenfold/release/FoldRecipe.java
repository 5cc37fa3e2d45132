package org.tenfold.release;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tenfold.emotion.Emotion;
import org.tenfold.worker.BadInputException;

/** How labelled clips are divided into folds. Pure: the same clips always give the same folds. */
public enum FoldRecipe {
  /**
   * DFEW's: in each class the names ascend and are cut into consecutive blocks, the first (n mod folds) blocks one
   * larger; fold k tests on block k of every class. It reproduces the official files; it does not keep films apart.
   */
  OFFICIAL {
    @Override
    public List<Fold> folds(List<LabelledClip> clips, int folds) {
      requireFolds(clips, folds);
      List<List<LabelledClip>> tests = IntStream.range(0, folds).mapToObj(k -> (List<LabelledClip>) new ArrayList<LabelledClip>()).toList();
      for (Emotion emotion : Emotion.all()) {
        List<LabelledClip> ofClass =
            clips.stream().filter(clip -> clip.label() == emotion).sorted(BY_NAME).toList();
        int start = 0;
        for (int k = 0; k < folds; k++) {
          int end = start + ofClass.size() / folds + (k < ofClass.size() % folds ? 1 : 0);
          tests.get(k).addAll(ofClass.subList(start, end));
          start = end;
        }
      }
      return IntStream.range(0, folds).mapToObj(k -> fold(k, tests)).toList();
    }
  };

  private static final java.util.Comparator<LabelledClip> BY_NAME = comparingInt(LabelledClip::videoName);

  /**
   * Every clip is in the test part of exactly one fold.
   *
   * @param clips in any order, each name once
   * @param folds 2 or more
   * @throws BadInputException on a name that stands twice, or fewer than two folds
   */
  public abstract List<Fold> folds(List<LabelledClip> clips, int folds);

  /** By its name on the command line. */
  public static FoldRecipe named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new BadInputException("There is no fold recipe \"" + name + "\": use official.", unknown);
    }
  }

  private static void requireFolds(List<LabelledClip> clips, int folds) {
    if (folds < 2) {
      throw new BadInputException("A benchmark needs at least 2 folds, not " + folds + ".");
    }
    List<LabelledClip> sorted = clips.stream().sorted(BY_NAME).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).videoName() == sorted.get(i - 1).videoName()) {
        throw new BadInputException(
            "Clip " + sorted.get(i).videoName() + " stands there twice: each clip must be listed once.");
      }
    }
  }

  private static Fold fold(int k, List<List<LabelledClip>> tests) {
    List<LabelledClip> train = new ArrayList<>();
    for (int other = 0; other < tests.size(); other++) {
      if (other != k) {
        train.addAll(tests.get(other));
      }
    }
    return new Fold(
        k + 1, train.stream().sorted(BY_NAME).toList(), tests.get(k).stream().sorted(BY_NAME).toList());
  }
}
