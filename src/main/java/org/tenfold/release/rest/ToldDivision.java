package org.tenfold.release.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.dfew.leakage.Overlap;
import org.tenfold.release.Division;
import org.tenfold.release.DivisionReport;

/**
 * One of a release's divisions into folds.
 *
 * @param validation share of the training clips for a validation part, 0 to 0.5
 * @param foldsSha256 of the lists of all folds; empty before the release is prepared
 * @param leakage null before the release is prepared
 */
record ToldDivision(
    int number,
    String recipe,
    int folds,
    long seed,
    double validation,
    boolean alikeTogether,
    String foldsSha256,
    Instant madeAt,
    @Schema(nullable = true) @Nullable Leaks leakage) {

  /**
   * Test clips that a network could know something of from elsewhere; null where it is not known.
   *
   * @param any touched by one of the four
   */
  record Leaks(
      int testClips,
      @Schema(nullable = true) @Nullable Integer movies,
      @Schema(nullable = true) @Nullable Integer persons,
      @Schema(nullable = true) @Nullable Integer neighbours,
      @Schema(nullable = true) @Nullable Integer nearDuplicates,
      int any) {
    static Leaks of(Leakage leakage) {
      return new Leaks(
          leakage.testClips(),
          touched(leakage.movies()),
          touched(leakage.persons()),
          touched(leakage.neighbours()),
          touched(leakage.nearDuplicates()),
          leakage.touched());
    }

    private static @Nullable Integer touched(Overlap overlap) {
      return overlap.isUnknown() ? null : Integer.valueOf(overlap.touched());
    }
  }

  /** Clips by their numbers. */
  record Parts(int fold, List<Integer> train, List<Integer> validation, List<Integer> test) {
    static Parts of(Fold fold) {
      return new Parts(
          fold.number(), numbers(fold.train()), numbers(fold.validation()), numbers(fold.test()));
    }

    private static List<Integer> numbers(List<LabelledClip> clips) {
      return clips.stream().map(LabelledClip::videoName).toList();
    }
  }

  static ToldDivision of(Division one, Optional<DivisionReport> report) {
    return new ToldDivision(
        one.id().number(),
        one.recipe(),
        one.folds(),
        one.seed(),
        one.validation(),
        one.alikeTogether(),
        one.foldsHash(),
        one.createdAt(),
        report.map(known -> Leaks.of(known.leakage())).orElse(null));
  }
}
