package org.tenfold.agreement.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.agreement.Ceiling;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.SourceVote;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.classification.Metric;

class SourceTruthTest {
  private static final EntityRef CARELESS = new EntityRef("9", "Careless");

  /** Nine people who see what is there, and one who says sad of everything. */
  private static List<SourceVote> votes() {
    List<SourceVote> votes = new ArrayList<>();
    for (int clip = 1; clip <= 30; clip++) {
      Label truth = LabelSet.DFEW.all().get(clip % LabelSet.DFEW.size());
      for (int person = 0; person < 9; person++) {
        votes.add(vote(clip, new EntityRef("" + person, "Person " + person), truth));
      }
      votes.add(vote(clip, CARELESS, DfewLabel.SAD));
    }
    return votes;
  }

  private static SourceVote vote(int clip, EntityRef who, Label emotion) {
    return new SourceVote(clip, who, emotion, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(InferenceMethod.class)
  void everyMethodFindsWhatIsPlain(InferenceMethod method) {
    SourceTruth truth = SourceTruth.of(votes(), 7);

    double[] posterior = truth.posterior(method, 3).orElseThrow();

    assertThat(posterior).hasSize(LabelSet.DFEW.size());
    assertThat(Arrays.stream(posterior).sum()).isCloseTo(1, within(1e-9));
    assertThat(posterior[3]).isGreaterThan(.8);
    assertThat(truth.posterior(method, 31)).isEmpty();
  }

  @Test
  void theErrorsAreOfTheAnnotatorAskedFor() {
    SourceTruth truth = SourceTruth.of(votes(), 7);

    double[][] careless = truth.errors(InferenceMethod.DAWID_SKENE, CARELESS).orElseThrow();

    assertThat(careless[DfewLabel.FEAR.index()][DfewLabel.SAD.index()]).isCloseTo(1, within(1e-6));
    assertThat(truth.errors(InferenceMethod.DAWID_SKENE, new EntityRef("x", "Nobody"))).isEmpty();
  }

  @Test
  void pairsAreOrderedByTheNumbersInTheirNames() {
    PairwiseAgreement pairs =
        PairwiseAgreement.of(
            List.of(
                vote(1, new EntityRef("a", "Annotator 10"), DfewLabel.SAD),
                vote(1, new EntityRef("b", "Annotator 2"), DfewLabel.SAD),
                vote(2, new EntityRef("b", "Annotator 2"), DfewLabel.FEAR)),
            7);

    assertThat(pairs.annotators())
        .extracting(EntityRef::name)
        .containsExactly("Annotator 2", "Annotator 10");
    assertThat(pairs.votes()).containsExactly(2, 1);
    assertThat(pairs.of(0, 1).items()).isEqualTo(1);
  }

  @Test
  void theCeilingOfLabelledClipsIsTheShareOfVotesForTheLabel() {
    Ceiling ceiling =
        Ceiling.of(
            List.of(
                VoteCounts.of(8, 2, 0, 0, 0, 0, 0),
                VoteCounts.of(0, 6, 4, 0, 0, 0, 0),
                VoteCounts.of(5, 5, 0, 0, 0, 0, 0),
                VoteCounts.of(9, 0, 0, 0, 0, 0, 0)),
            LabelRule.DFEW);

    assertThat(ceiling.labelledClips()).isEqualTo(2);
    assertThat(ceiling.finishedClips()).isEqualTo(3);
    assertThat(ceiling.singleLabelled().war().value().orElseThrow()).isCloseTo(.7, within(1e-12));
    assertThat(ceiling.singleLabelled().uar().value().orElseThrow()).isCloseTo(.7, within(1e-12));
    // each vote of an exact split stands against five others: it is never confirmed
    assertThat(Metric.WAR.of(ceiling.finished().confusion()).value().orElseThrow())
        .isCloseTo(14.0 / 30, within(1e-12));
  }
}
