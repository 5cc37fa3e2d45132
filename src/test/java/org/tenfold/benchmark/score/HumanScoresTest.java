package org.tenfold.benchmark.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.Metric;

class HumanScoresTest {
  private static final VoteCounts EIGHT_HAPPY_TWO_SAD = VoteCounts.of(8, 2, 0, 0, 0, 0, 0);
  private static final VoteCounts TEN_FEAR = VoteCounts.of(0, 0, 0, 0, 0, 0, 10);
  private static final VoteCounts FIVE_AND_FIVE = VoteCounts.of(5, 5, 0, 0, 0, 0, 0);

  @Test
  void eachFoldIsScoredOnItsOwnClips() {
    Scores people =
        HumanScores.of(
            List.of(
                clip(1, EIGHT_HAPPY_TWO_SAD, 2),
                clip(2, TEN_FEAR, 1),
                clip(3, TEN_FEAR, 2),
                clip(4, FIVE_AND_FIVE, 0)));

    assertThat(people.byFold().keySet()).containsExactly("1", "2");
    assertThat(Metric.WAR.of(people.byFold().get("1"))).isEqualTo(Measure.of(1));
    // 8 of 10 and 10 of 10 votes are what the other nine say
    assertThat(Metric.WAR.of(people.byFold().get("2"))).isEqualTo(Measure.of(0.9));
    assertThat(people.pooled(Metric.WAR)).isEqualTo(Measure.of(28.0 / 30));
    assertThat(people.foldMean(Metric.WAR).mean()).isEqualTo(Measure.of(0.95));
  }

  @Test
  void withoutLabelledClipsThereIsNothingToScore() {
    List<ReleasedClip> unlabelled = List.of(clip(4, FIVE_AND_FIVE, 0));

    assertThatThrownBy(() -> HumanScores.of(unlabelled))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ReleasedClip clip(int number, VoteCounts votes, int fold) {
    return new ReleasedClip(
        AnnotationRow.labelled(number, votes, LabelRule.DFEW),
        ClipId.next(),
        fold == 0 ? OptionalInt.empty() : OptionalInt.of(fold),
        1_000_000,
        "");
  }
}
