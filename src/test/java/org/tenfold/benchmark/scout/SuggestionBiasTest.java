package org.tenfold.benchmark.scout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Result;
import org.tenfold.benchmark.scout.SuggestionBias.Voted;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.Measure;

class SuggestionBiasTest {
  private static final VoteCounts ALL_FEAR = VoteCounts.of(0, 0, 0, 0, 0, 0, 10);
  private static final VoteCounts MOST_FEAR = VoteCounts.of(0, 0, 0, 0, 4, 0, 6);
  private static final VoteCounts ALL_HAPPY = VoteCounts.of(10, 0, 0, 0, 0, 0, 0);
  private static final VoteCounts NO_LABEL = VoteCounts.of(5, 5, 0, 0, 0, 0, 0);

  private static final List<Voted> CLIPS =
      List.of(
          new Voted(1, Optional.of(DfewLabel.FEAR), ALL_FEAR),
          new Voted(2, Optional.of(DfewLabel.FEAR), MOST_FEAR),
          new Voted(3, Optional.of(DfewLabel.HAPPY), ALL_HAPPY),
          new Voted(4, Optional.empty(), NO_LABEL));

  @Test
  void sharesAgreementAndAccuracyStandWithAndWithoutTheSuggestedClips() {
    List<Prediction> said =
        List.of(
            new Prediction("1", "1", DfewLabel.FEAR, DfewLabel.FEAR),
            new Prediction("2", "1", DfewLabel.FEAR, DfewLabel.HAPPY),
            new Prediction("3", "1", DfewLabel.HAPPY, DfewLabel.HAPPY));

    SuggestionBias bias = SuggestionBias.of(CLIPS, Set.of(1, 3), new Result(said, 7));

    assertThat(bias.byLabel().get(DfewLabel.FEAR)).isEqualTo(new SuggestionBias.Share(2, 1));
    assertThat(bias.byLabel().get(DfewLabel.HAPPY)).isEqualTo(new SuggestionBias.Share(1, 1));
    assertThat(bias.byLabel().get(DfewLabel.SAD)).isEqualTo(new SuggestionBias.Share(0, 0));
    assertThat(bias.all().clips()).isEqualTo(4);
    assertThat(bias.suggested().kappa()).as("all votes alike").isEqualTo(Measure.of(1));
    // Fleiss 1971 in NumPy, of [[0,0,0,0,4,0,6],[5,5,0,0,0,0,0]]
    assertThat(bias.others().kappa().value().orElseThrow())
        .isCloseTo(0.2692020879940343, within(1e-12));
    assertThat(bias.suggested().war()).isEqualTo(Measure.of(1));
    assertThat(bias.others().war()).isEqualTo(Measure.of(0));
    assertThat(bias.all().uar()).isEqualTo(Measure.of(0.75));
  }

  @Test
  void withoutClipsOrPredictionsThereIsAReason() {
    SuggestionBias bias = SuggestionBias.of(CLIPS, Set.of(), new Result(List.of(), 7));

    assertThat(bias.suggested().kappa()).isEqualTo(Measure.undefined(Measure.Reason.NO_ITEMS));
    assertThat(bias.all().war()).isEqualTo(Measure.undefined(Measure.Reason.NO_PREDICTIONS));
    assertThat(bias.others().clips()).isEqualTo(4);
  }
}
