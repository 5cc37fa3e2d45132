package org.tenfold.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceReportTest {
  private static final int FRAMES = 40;

  @Test
  void oneSteadyFaceLeavesNoDoubt() {
    FaceReport report = report(List.of(), person(0, FRAMES, .3, .2));

    assertThat(report.doubts(FaceChoices.NONE)).isEmpty();
    assertThat(report.useful(FaceChoices.NONE)).isEqualTo(new UsefulFrames(FRAMES, FRAMES));
  }

  @Test
  void eachDoubtHasItsReason() {
    assertThat(doubts(List.of(), person(0, 20, .3, .2))).containsExactly(FaceDoubt.FEW);
    assertThat(doubts(List.of(20), person(0, FRAMES, .3, .2))).containsExactly(FaceDoubt.CUT);
    assertThat(doubts(List.of(), person(0, FRAMES, .1, .2), person(0, FRAMES, .6, .2)))
        .containsExactly(FaceDoubt.TWO_FACES);
    assertThat(doubts(List.of(), person(0, FRAMES, .1, .2), person(0, FRAMES, .6, .08)))
        .as("somebody small in the background")
        .isEmpty();
    assertThat(doubts(List.of(), leaping())).containsExactly(FaceDoubt.JUMPS);
    assertThat(doubts(List.of(), turned(.8))).containsExactly(FaceDoubt.PROFILE);
    assertThat(doubts(List.of(), poor(12))).containsExactly(FaceDoubt.BLUR);
  }

  @Test
  void whatPeopleDecideChangesSubjectAndUsefulFrames() {
    FaceReport report = report(List.of(), person(0, FRAMES, .1, .2), person(10, FRAMES, .6, .2));
    FaceChoices other =
        new FaceChoices(
            Optional.of(new FaceChoices.Spot(12, .7, .4)), Set.of(10, 11, 12, 99), Set.of());

    assertThat(report.subject(FaceChoices.NONE)).hasValue(0);
    assertThat(report.subject(other)).hasValue(1);
    assertThat(report.useful(other)).isEqualTo(new UsefulFrames(FRAMES, 27));
    assertThat(report.subject(new FaceChoices(Optional.of(spot(0, .7)), Set.of(), Set.of())))
        .as("there is nobody in that frame")
        .isEqualTo(OptionalInt.empty());
  }

  @Test
  void aPoorFrameIsUsedWhenPeopleSaySoAndADroppedOneIsNot() {
    FaceReport report = report(List.of(), poor(4));

    assertThat(report.useful(FaceChoices.NONE).useful()).isEqualTo(FRAMES - 4);
    assertThat(report.useful(new FaceChoices(Optional.empty(), Set.of(20), Set.of(0, 1))).useful())
        .isEqualTo(FRAMES - 3);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "3, 3", "3 5-9, 3 5-9", "9 8 7 1, 1 7-9", "1-2 2-4, 1-4"})
  void framesAreWrittenAsRanges(String given, String written) {
    assertThat(FaceChoices.written(FaceChoices.readFrames(given).orElseThrow())).isEqualTo(written);
  }

  @Test
  void whatIsNoListOfFramesOrNoPlaceIsTold() {
    for (String wrong : List.of("a", "3-", "9-3", "1,2", "-4", "1 2-")) {
      assertThat(FaceChoices.readFrames(wrong)).as(wrong).isEmpty();
    }
    for (String wrong : List.of("", "1:2:0.5", "1:0.5", "1:.5:.5", "x:0.5:0.5")) {
      assertThat(FaceChoices.Spot.read(wrong)).as(wrong).isEmpty();
    }
    assertThat(FaceChoices.Spot.read("12:0.43:1")).hasValue(new FaceChoices.Spot(12, .43, 1));
  }

  @Test
  void aProductIsFoundByAllThatDecidesItsPictures() {
    FrameRecipe usual = FrameRecipe.of(Alignment.FACES);
    FaceChoices dropped = new FaceChoices(Optional.empty(), Set.of(3), Set.of());
    List<String> all =
        List.of(
            usual.product("a", FaceChoices.NONE),
            usual.product("b", FaceChoices.NONE),
            usual.product("a", dropped),
            new FrameRecipe(Alignment.FACES, Transform.AFFINE, Sampling.TIM, 224, 16)
                .product("a", FaceChoices.NONE),
            new FrameRecipe(Alignment.FACES, Transform.SIMILARITY, Sampling.LINEAR, 224, 16)
                .product("a", FaceChoices.NONE),
            new FrameRecipe(Alignment.FACES, Transform.SIMILARITY, Sampling.TIM, 112, 16)
                .product("a", FaceChoices.NONE),
            new FrameRecipe(Alignment.FACES, Transform.SIMILARITY, Sampling.TIM, 224, 8)
                .product("a", FaceChoices.NONE));

    assertThat(all).doesNotHaveDuplicates().allMatch(one -> one.matches("[0-9a-f]{64}"));
    assertThat(usual.product("a", FaceChoices.NONE)).isEqualTo(all.getFirst());
    FrameRecipe centre = FrameRecipe.of(Alignment.CENTRE);
    assertThat(centre.product("a", dropped))
        .as("the middle of the picture has no face")
        .isEqualTo(centre.product("a", FaceChoices.NONE));
  }

  private static Set<FaceDoubt> doubts(List<Integer> cuts, FaceReport.Person... persons) {
    return report(cuts, persons).doubts(FaceChoices.NONE);
  }

  private static FaceReport report(List<Integer> cuts, FaceReport.Person... persons) {
    return new FaceReport(FRAMES, cuts, 0, List.of(persons));
  }

  private static FaceReport.Person person(int from, int to, double x, double side) {
    return new FaceReport.Person(
        IntStream.range(from, to).mapToObj(frame -> sight(frame, x, side, .1, true)).toList());
  }

  private static FaceReport.Person leaping() {
    List<FaceReport.Sight> sights = new ArrayList<>(person(0, FRAMES, .3, .2).sights());
    sights.set(20, sight(20, .5, .2, .1, true));
    return new FaceReport.Person(sights);
  }

  private static FaceReport.Person turned(double turn) {
    return new FaceReport.Person(
        IntStream.range(0, FRAMES)
            .mapToObj(frame -> sight(frame, .3, .2, frame < 15 ? turn : .1, true))
            .toList());
  }

  private static FaceReport.Person poor(int frames) {
    return new FaceReport.Person(
        IntStream.range(0, FRAMES)
            .mapToObj(frame -> sight(frame, .3, .2, .1, frame >= frames))
            .toList());
  }

  private static FaceChoices.Spot spot(int frame, double x) {
    return new FaceChoices.Spot(frame, x, .4);
  }

  private static FaceReport.Sight sight(
      int frame, double x, double side, double turn, boolean good) {
    return new FaceReport.Sight(frame, x, .3, side, side, .2, 100, turn, good, frame);
  }
}
