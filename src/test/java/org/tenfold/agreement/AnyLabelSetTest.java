package org.tenfold.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.agreement.dashboard.Breakdown;
import org.tenfold.agreement.dashboard.GallerySample;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.agreement.filter.ClipFilter;
import org.tenfold.agreement.history.KappaHistory;
import org.tenfold.agreement.inference.InferenceMethod;
import org.tenfold.agreement.inference.PairwiseAgreement;
import org.tenfold.agreement.inference.SourceTruth;
import org.tenfold.agreement.rule.LabelChange;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;

/** A clip for each label: eight of ten votes say it, two the next one. */
class AnyLabelSetTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 7, 11, 20})
  void everyFigureHasAPlaceForEachLabel(int size) {
    List<JudgedClip> clips = clips(size);
    Agreement agreement = new Agreement(LabelRule.DFEW, size, clips);
    Label last = Label.of(size);

    assertThat(agreement.labels()).hasSize(size).containsOnly(1);
    assertThat(agreement.durations().total(last)).isEqualTo(1);
    assertThat(LabelStatus.tally(clips, LabelRule.DFEW)).containsEntry(LabelStatus.LABELLED, size);
    var figures = AgreementAccumulator.of(clips, LabelRule.DFEW, size);
    assertThat(figures.finished().perCategory()).hasSize(size);
    assertThat(figures.votesPerCategory()).hasSize(size).containsOnly(10L);
    assertThat(Breakdown.ofVotes(votes(size), clips).rows().getFirst().count(last)).isPositive();
    assertThat(LabelChange.of(clips, size, LabelRule.DFEW, new LabelRule(10, 9)).before())
        .hasSize(size)
        .containsOnly(1);
    GallerySample sample =
        GallerySample.strongest(clips, VoteCounts.none(size).labels(), LabelRule.DFEW, 3);
    assertThat(sample.found()).hasSize(size).containsEntry(last, 1);
    Ceiling ceiling = Ceiling.of(clips.stream().map(JudgedClip::votes).toList(), LabelRule.DFEW);
    assertThat(ceiling.finished().war().value().orElseThrow()).isCloseTo(.8, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 11, 20})
  void annotatorsAreComparedAndTruthIsInferred(int size) {
    SourceTruth truth = SourceTruth.of(votes(size), size);

    for (int clip = 1; clip <= size; clip++) {
      double[] posterior = truth.posterior(InferenceMethod.COUNTS, clip).orElseThrow();
      assertThat(posterior).hasSize(size);
      assertThat(posterior[clip - 1]).isCloseTo(.8, within(1e-12));
    }
    assertThat(PairwiseAgreement.of(votes(size), size).of(0, 1).items()).isEqualTo(size);
    assertThat(
            KappaHistory.of(clips(size), votes(size), LabelRule.DFEW)
                .points()
                .getLast()
                .finished()
                .perCategory())
        .hasSize(size);
  }

  @Test
  void labelsAreOfferedInTheirOrder() {
    assertThat(ClipFilter.choices(ClipField.LABEL, clips(11), LabelRule.DFEW))
        .extracting(EntityRef::key)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 11).mapToObj(Integer::toString).toList());
  }

  @Test
  void votesOfAnotherSetAreNotCountedAmongThese() {
    List<JudgedClip> mixed = new ArrayList<>(clips(11));
    mixed.addAll(clips(7));

    assertThatThrownBy(() -> AgreementAccumulator.of(mixed, LabelRule.DFEW, 11))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7");
  }

  private static List<JudgedClip> clips(int size) {
    List<JudgedClip> clips = new ArrayList<>();
    for (int label = 1; label <= size; label++) {
      int[] votes = new int[size];
      votes[label - 1] += 8;
      votes[label % size] += 2;
      clips.add(SampleClips.aClip(label, "m" + label, votes));
    }
    return clips;
  }

  private static List<SourceVote> votes(int size) {
    List<SourceVote> votes = new ArrayList<>();
    for (int clip = 1; clip <= size; clip++) {
      for (int person = 0; person < 10; person++) {
        votes.add(
            new SourceVote(
                clip,
                new EntityRef("p" + person, "Person " + person),
                Label.of(person < 8 ? clip : clip % size + 1),
                Optional.of(Instant.EPOCH.plusSeconds(60L * votes.size()))));
      }
    }
    return votes;
  }
}
