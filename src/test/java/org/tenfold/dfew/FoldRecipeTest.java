package org.tenfold.dfew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.release.ReleaseOracles;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;

class FoldRecipeTest {
  private static final int MANY = Integer.MAX_VALUE;

  @Test
  void sizesOfDfewsOfficialFolds() {
    List<LabelledClip> clips = ReleaseOracles.clipsLikeDfew(1);

    List<Fold> folds = FoldRecipe.official(5).divide(clips).all();

    for (TableRow row : Table.read(ReleaseOracles.foldClassCounts()).rows()) {
      if (row.text("fold").equals("all")) {
        continue;
      }
      Fold fold = folds.get(row.integer("fold", 1, 5) - 1);
      List<LabelledClip> part = row.text("part").equals("train") ? fold.train() : fold.test();
      assertThat(part).as(row.toString()).hasSize(row.integer("total", 0, MANY));
      for (Label emotion : LabelSet.DFEW.all()) {
        assertThat(part.stream().filter(clip -> clip.label() == emotion))
            .as("%s of %s", emotion, row)
            .hasSize(row.integer(LabelSet.DFEW.title(emotion), 0, MANY));
      }
    }
  }

  @Test
  void blocksAreConsecutiveAndTheFirstOnesLarger() {
    List<LabelledClip> clips = new ArrayList<>();
    for (int videoName : new int[] {70, 3, 50, 9, 11, 2, 40}) {
      clips.add(new LabelledClip(videoName, DfewLabel.SAD));
    }

    List<Fold> folds = FoldRecipe.official(5).divide(clips).all();

    assertThat(folds.stream().map(FoldRecipeTest::testNames))
        .containsExactly(List.of(2, 3), List.of(9, 11), List.of(40), List.of(50), List.of(70));
    assertThat(folds.get(1).train().stream().map(LabelledClip::videoName))
        .containsExactly(2, 3, 40, 50, 70);
  }

  @ParameterizedTest
  @CsvSource({"1, 5, 200", "2, 5, 3", "3, 10, 97", "4, 2, 50", "5, 7, 1", "6, 5, 0"})
  void everyClipIsTestedOnceAndClassesAreSpreadEvenly(long seed, int folds, int clipCount) {
    List<LabelledClip> clips = randomClips(new Random(seed), clipCount);

    List<Fold> divided = FoldRecipe.official(folds).divide(clips).all();

    assertThat(divided).hasSize(folds);
    assertThat(divided.stream().flatMap(fold -> fold.test().stream()))
        .containsExactlyInAnyOrderElementsOf(clips);
    for (Fold fold : divided) {
      List<LabelledClip> both = new ArrayList<>(fold.train());
      both.addAll(fold.test());
      assertThat(both).containsExactlyInAnyOrderElementsOf(clips);
    }
    for (Label emotion : LabelSet.DFEW.all()) {
      IntSummaryStatistics sizes =
          divided.stream().mapToInt(fold -> ofClass(fold.test(), emotion)).summaryStatistics();
      assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void theOrderOfTheClipsGivenChangesNothing() {
    List<LabelledClip> clips = randomClips(new Random(9), 60);
    List<LabelledClip> shuffled = new ArrayList<>(clips);
    Collections.shuffle(shuffled, new Random(10));

    assertThat(FoldRecipe.official(5).divide(shuffled))
        .isEqualTo(FoldRecipe.official(5).divide(clips));
  }

  @Test
  void oneFoldAndDoubleClipsAreRefused() {
    LabelledClip clip = new LabelledClip(4, DfewLabel.HAPPY);

    assertThatThrownBy(() -> FoldRecipe.official(1).divide(List.of(clip)))
        .hasMessageContaining("at least two");
    assertThatThrownBy(() -> FoldRecipe.official(5).divide(List.of(clip, clip)))
        .hasMessageContaining("clip 4 is there twice");
  }

  @Test
  void fixedPartsAreTakenAsTheyAreAndOtherClipsAreLeftOut() {
    List<LabelledClip> clips = randomClips(new Random(3), 5);
    List<Integer> names = clips.stream().map(LabelledClip::videoName).toList();
    FoldRecipe fixed =
        FoldRecipe.fixed(
            Map.of(
                names.get(0), FixedParts.Part.TEST,
                names.get(1), FixedParts.Part.TRAIN,
                names.get(2), FixedParts.Part.VALIDATION,
                names.get(3), FixedParts.Part.TRAIN));

    Folds folds = fixed.divide(clips);

    assertThat(folds.recipe().title()).isEqualTo("fixed");
    Fold fold = folds.all().getFirst();
    assertThat(folds.all()).hasSize(1);
    assertThat(fold.train()).containsExactlyInAnyOrder(clips.get(1), clips.get(3));
    assertThat(fold.validation()).containsExactly(clips.get(2));
    assertThat(fold.test()).containsExactly(clips.get(0));
    assertThatThrownBy(() -> FoldRecipe.fixed(Map.of()).divide(clips))
        .hasMessageContaining("The parts hold 0 training and 0 test clips");
  }

  @Test
  void aValidationPartComesOutOfTheTrainingPartAlone() {
    List<LabelledClip> clips = randomClips(new Random(5), 300);
    for (Fold fold : FoldRecipe.official(5).divide(clips).all()) {
      Fold held = fold.withValidation(0.2, 7);

      assertThat(held.test()).isEqualTo(fold.test());
      List<LabelledClip> both = new ArrayList<>(held.train());
      both.addAll(held.validation());
      assertThat(both).containsExactlyInAnyOrderElementsOf(fold.train());
      for (Label emotion : LabelSet.DFEW.all()) {
        assertThat(ofClass(held.validation(), emotion))
            .isEqualTo((int) (0.2 * ofClass(fold.train(), emotion)));
      }
      assertThat(fold.withValidation(0.2, 7)).isEqualTo(held);
      assertThat(fold.withValidation(0.2, 8)).isNotEqualTo(held);
    }
  }

  private static List<LabelledClip> randomClips(Random random, int count) {
    return random
        .ints(1, 20_000)
        .distinct()
        .limit(count)
        .mapToObj(name -> new LabelledClip(name, LabelSet.DFEW.label(1 + random.nextInt(7))))
        .toList();
  }

  private static List<Integer> testNames(Fold fold) {
    return fold.test().stream().map(LabelledClip::videoName).toList();
  }

  private static int ofClass(List<LabelledClip> clips, Label emotion) {
    return (int) clips.stream().filter(clip -> clip.label() == emotion).count();
  }
}
