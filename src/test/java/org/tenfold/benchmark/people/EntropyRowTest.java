package org.tenfold.benchmark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.benchmark.people.PredictedClipsOf.clip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.benchmark.score.SoftLabelScores;
import org.tenfold.label.DfewLabel;
import org.tenfold.statistics.Measure;

class EntropyRowTest {
  @Test
  void networkAndPersonAreCountedOnTheSameClips() {
    List<EntropyRow> rows =
        EntropyRow.of(
            List.of(
                clip(1, DfewLabel.HAPPY, 0.9, 10, 0, 0, 0, 0, 0, 0),
                clip(2, DfewLabel.HAPPY, 0.1, 10, 0, 0, 0, 0, 0, 0),
                // entropy 0.346: the others confirm six of ten
                clip(3, DfewLabel.SAD, 0.2, 4, 6, 0, 0, 0, 0, 0)));

    assertThat(rows).extracting(EntropyRow::low).containsExactly(0.0, 0.3);
    assertThat(rows).extracting(EntropyRow::clips).containsExactly(2, 1);
    assertThat(rows.getFirst().network()).isEqualTo(Measure.of(0.5));
    assertThat(rows.getFirst().person()).isEqualTo(Measure.of(1));
    assertThat(rows.getLast().network()).isEqualTo(Measure.of(1));
    assertThat(rows.getLast().person()).isEqualTo(Measure.of(0.6));
  }

  @Test
  void softScoresTakeTheVotesOfEachClip() {
    SoftLabelScores exact =
        SoftLabelScores.of(List.of(clip(1, DfewLabel.HAPPY, 0.7, 7, 3, 0, 0, 0, 0, 0)));
    SoftLabelScores off =
        SoftLabelScores.of(List.of(clip(1, DfewLabel.HAPPY, 0.5, 7, 3, 0, 0, 0, 0, 0)));

    assertThat(exact.poJsd().value().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(exact.microF1().value().orElseThrow()).isCloseTo(1, within(1e-12));
    // total variation 0.2
    assertThat(off.microF1().value().orElseThrow()).isCloseTo(0.8, within(1e-12));
    // scipy: 1 - jensenshannon([.7, .3], [.5, .5], base=2) ** 2
    assertThat(off.poJsd().value().orElseThrow()).isCloseTo(0.9696948551606777, within(1e-9));
  }
}
