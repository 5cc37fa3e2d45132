package org.tenfold.benchmark.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tenfold.benchmark.people.PredictedClipsOf;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.statistics.projection.Progress;
import org.tenfold.training.trace.FoldFeatures;

class FeatureMapMakerTest {
  private static final int CLIPS = 60;

  /** Happy clips about (1, 0, …), sad ones about (0, 1, 0, …), as far apart as is said. */
  private static FoldFeatures fold(int number, double apart) {
    Random random = new Random(number);
    List<String> names = new ArrayList<>();
    float[][] rows = new float[CLIPS][8];
    for (int i = 0; i < CLIPS; i++) {
      names.add(Integer.toString(number * 100 + i));
      for (int j = 0; j < 8; j++) {
        rows[i][j] = (float) (random.nextGaussian() + (j == i % 2 ? apart : 0));
      }
    }
    return new FoldFeatures(number, names, rows);
  }

  private static FeatureMapMaker maker(FoldFeatures... folds) {
    List<PredictedClip> clips = new ArrayList<>();
    for (FoldFeatures fold : folds) {
      for (int i = 0; i < CLIPS; i++) {
        Label label = i % 2 == 0 ? DfewLabel.HAPPY : DfewLabel.SAD;
        clips.add(
            PredictedClipsOf.clip(
                Integer.parseInt(fold.clips().get(i)), label, 0.9, 10, 0, 0, 0, 0, 0, 0));
      }
    }
    return FeatureMapMaker.of(clips, Map.of(), 1);
  }

  @Test
  void tightClassesHaveALowRatioAndAllClipsAPlace() {
    FoldFeatures tight = fold(1, 8);
    FoldFeatures mixed = fold(2, 0);

    FeatureMap map = maker(tight, mixed).map(List.of(tight, mixed), 30, Progress.NONE);

    assertThat(map.points()).hasSize(2 * CLIPS);
    assertThat(map.points()).allMatch(point -> Double.isFinite(point.x() + point.y()));
    assertThat(map.separations()).extracting(FeatureMap.Separation::fold).containsExactly(1, 2);
    double low = map.separations().getFirst().ratio().value().orElseThrow();
    double high = map.separations().getLast().ratio().value().orElseThrow();
    assertThat(low).isLessThan(0.5);
    assertThat(high).isBetween(0.9, 1.1);
    assertThat(map.separations().getFirst().interval().bounds().orElseThrow().contains(low))
        .isTrue();
    assertThat(map.meanRatio().value().orElseThrow()).isBetween(low, high);
  }

  @Test
  void theSameClipsLookAlikeEachTime() {
    FoldFeatures fold = fold(1, 2);

    assertThat(maker(fold).map(List.of(fold), 30, Progress.NONE))
        .isEqualTo(maker(fold).map(List.of(fold), 30, Progress.NONE));
  }

  @Test
  void fewClipsHaveFewNeighbours() {
    FoldFeatures few =
        new FoldFeatures(1, fold(1, 2).clips().subList(0, 4), Arrays.copyOf(fold(1, 2).rows(), 4));

    FeatureMap map = maker(fold(1, 2)).map(List.of(few), 30, Progress.NONE);

    assertThat(map.perplexity()).isEqualTo(1);
    assertThat(map.points()).hasSize(4);
  }

  @Test
  void twoRunsAreComparedOnTheClipsThatBothTested() {
    FoldFeatures loose = fold(1, 2);
    FoldFeatures tight = fold(1, 8);
    FoldFeatures fewer =
        new FoldFeatures(1, tight.clips().subList(0, 50), Arrays.copyOf(tight.rows(), 50));
    PairedSeparationMaker maker = new PairedSeparationMaker(maker(loose).clips(), Map.of(), 1);

    PairedSeparation found = maker.of(List.of(loose, fold(2, 0)), List.of(fewer)).orElseThrow();

    assertThat(found.folds()).extracting(PairedSeparation.OfFold::clips).containsExactly(50);
    assertThat(found.leftOut()).isEqualTo(10);
    assertThat(found.mean().difference().value().orElseThrow()).isNegative();
    assertThat(found.mean().intervals().bca().bounds().orElseThrow().high()).isNegative();
    assertThat(maker.of(List.of(fold(2, 0)), List.of(fewer))).isEmpty();
  }
}
