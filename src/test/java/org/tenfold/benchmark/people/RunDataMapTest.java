package org.tenfold.benchmark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.benchmark.people.PredictedClipsOf.clip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.label.DfewLabel;
import org.tenfold.statistics.classification.DataMap;
import org.tenfold.training.trace.TruthCourse;

class RunDataMapTest {
  private static final PredictedClip EASY = clip(1, DfewLabel.HAPPY, 0.9, 10, 0, 0, 0, 0, 0, 0);
  private static final PredictedClip HARD = clip(2, DfewLabel.HAPPY, 0.1, 9, 1, 0, 0, 0, 0, 0);
  private static final PredictedClip DOUBTED = clip(3, DfewLabel.HAPPY, 0.1, 6, 4, 0, 0, 0, 0, 0);

  @Test
  void aPointIsTheMeanOfTheFoldsThatLearnedFromTheClip() {
    TruthCourse first = new TruthCourse(1, List.of("1"), new float[][] {{0.5f}, {1}});
    TruthCourse second = new TruthCourse(2, List.of("1"), new float[][] {{0.25f}, {0.25f}});

    RunDataMap map = RunDataMap.of(List.of(EASY, HARD), List.of(first, second));

    assertThat(map.clips()).as("the other was in no training part").containsExactly(EASY);
    DataMap.Point point = map.map().points().getFirst();
    // (0.75 + 0.25) / 2 and (0.25 + 0) / 2
    assertThat(point.confidence()).isCloseTo(0.5, within(1e-12));
    assertThat(point.variability()).isCloseTo(0.125, within(1e-12));
  }

  @Test
  void epochsInWhichAClipWasNotDrawnDoNotCount() {
    TruthCourse course =
        new TruthCourse(
            1, List.of("1", "2"), new float[][] {{0.5f, Float.NaN}, {Float.NaN, Float.NaN}});

    RunDataMap map = RunDataMap.of(List.of(EASY, HARD), List.of(course));

    assertThat(map.map().points()).containsExactly(new DataMap.Point(0.5, 0));
  }

  @Test
  void theCornerHoldsWhatPeopleAgreeOnAndNetworksDoNotLearn() {
    TruthCourse course =
        new TruthCourse(1, List.of("1", "2", "3"), new float[][] {{0.9f, 0.1f, 0.05f}});

    RunDataMap map = RunDataMap.of(List.of(EASY, HARD, DOUBTED), List.of(course));

    assertThat(map.hardForNetworks()).isCloseTo(0.05, within(1e-6));
    assertThat(map.easyForPeopleOnly()).as("people doubt the hardest too").isEmpty();

    RunDataMap more =
        RunDataMap.of(
            List.of(EASY, HARD),
            List.of(new TruthCourse(1, List.of("1", "2"), new float[][] {{0.9f, 0.1f}})));
    assertThat(more.easyForPeopleOnly()).containsExactly(HARD);
  }
}
