package org.tenfold.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelledClip;

/** Folds as clips bear them: made of what was stored, never anew. */
final class FrozenFolds {
  private FrozenFolds() {}

  /** The folds that a prepared release was frozen with. */
  static Folds of(Release release, List<ReleasedClip> clips) {
    return release.fixed() ? parts(clips) : folds(clips, release.folds());
  }

  private static Folds folds(List<ReleasedClip> clips, int folds) {
    List<Fold> all =
        IntStream.rangeClosed(1, folds)
            .mapToObj(
                number ->
                    new Fold(
                        number,
                        labelled(clips, clip -> clip.fold().orElse(number) != number),
                        labelled(clips, clip -> clip.fold().orElse(0) == number)))
            .toList();
    return new Folds(FoldRecipe.kept(FoldRecipe.OFFICIAL), all);
  }

  private static Folds parts(List<ReleasedClip> clips) {
    Map<Integer, Part> parts = new HashMap<>();
    clips.stream()
        .filter(ReleasedClip::used)
        .forEach(clip -> clip.part().ifPresent(part -> parts.put(clip.number(), part)));
    return FoldRecipe.fixed(parts).divide(labelled(clips, ReleasedClip::used));
  }

  private static List<LabelledClip> labelled(
      List<ReleasedClip> clips, Predicate<ReleasedClip> part) {
    return clips.stream()
        .filter(part)
        .flatMap(clip -> clip.annotation().labelledClip().stream())
        .toList();
  }

  /** Clips that show their subject well enough to be in a fold. */
  static List<LabelledClip> shown(List<ReleasedClip> clips) {
    return labelled(clips, clip -> clip.isLabelled() && !clip.isDropped());
  }

  /**
   * The same clips, each in the fold that tests it.
   *
   * @param fixed whether the only fold has parts that were given, which the clips then bear
   */
  static List<ReleasedClip> in(List<Fold> folds, boolean fixed, List<ReleasedClip> clips) {
    Map<Integer, Integer> foldOf = new HashMap<>();
    Map<Integer, Part> partOf = new HashMap<>();
    for (Fold fold : folds) {
      fold.test().forEach(clip -> foldOf.put(clip.videoName(), fold.number()));
      if (fixed) {
        fold.train().forEach(clip -> partOf.put(clip.videoName(), Part.TRAIN));
        fold.validation().forEach(clip -> partOf.put(clip.videoName(), Part.VALIDATION));
        fold.test().forEach(clip -> partOf.put(clip.videoName(), Part.TEST));
      }
    }
    return clips.stream()
        .map(
            clip -> {
              Integer fold = foldOf.get(clip.number());
              return clip.in(fold == null ? OptionalInt.empty() : OptionalInt.of(fold))
                  .in(Optional.ofNullable(partOf.get(clip.number())));
            })
        .toList();
  }
}
