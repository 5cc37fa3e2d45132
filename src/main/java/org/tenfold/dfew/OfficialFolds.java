package org.tenfold.dfew;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenfold.label.Label;

/**
 * DFEW's own recipe: the clips of each class, by number, are cut into as many consecutive blocks as
 * there are folds, sizes as equal as can be and the larger ones first; a fold tests on the union of
 * its blocks. It rebuilds the published files. Each clip is tested in exactly one fold; clips of
 * one movie may fall on both sides.
 *
 * @param count of folds, at least 2
 */
record OfficialFolds(int count) implements FoldRecipe {
  static final String TITLE = "official";

  /**
   * @throws IllegalArgumentException when there are fewer than two folds
   */
  OfficialFolds {
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
    List<Set<LabelledClip>> testParts = testParts(ordered);
    return new Folds(
        this,
        IntStream.range(0, count)
            .mapToObj(index -> Fold.testing(index + 1, ordered, testParts.get(index)::contains))
            .toList());
  }

  private List<Set<LabelledClip>> testParts(List<LabelledClip> ordered) {
    List<Set<LabelledClip>> parts = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      parts.add(new HashSet<>());
    }
    for (Label label : ordered.stream().map(LabelledClip::label).distinct().toList()) {
      List<LabelledClip> ofClass = ordered.stream().filter(clip -> clip.label() == label).toList();
      int from = 0;
      for (int fold = 0; fold < count; fold++) {
        int to = from + ofClass.size() / count + (fold < ofClass.size() % count ? 1 : 0);
        parts.get(fold).addAll(ofClass.subList(from, to));
        from = to;
      }
    }
    return parts;
  }
}
