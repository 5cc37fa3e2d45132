package org.tenfold.release.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenfold.release.description.ReleaseDescription;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.GwetsAc1;
import org.tenfold.statistics.agreement.KrippendorffAlpha;
import org.tenfold.statistics.agreement.PercentAgreement;

class ReleaseSummaryTest {
  private static final ReleaseSummary SUMMARY = ExampleSummary.of(ReleaseDescription.NONE);

  @Test
  void partsAddUpToTheWhole() {
    Contents contents = SUMMARY.contents();

    assertThat(contents.votes()).isEqualTo(700);
    assertThat(SUMMARY.emotions().stream().mapToLong(LabelLine::labelled).sum())
        .isEqualTo(contents.labelled());
    assertThat(SUMMARY.emotions().stream().mapToLong(LabelLine::votes).sum()).isEqualTo(700);
    assertThat(SUMMARY.mostVotes().stream().mapToInt(one -> one).sum()).isEqualTo(70);
    assertThat(contents.inFolds() + contents.dropped()).isEqualTo(contents.labelled());
    assertThat(SUMMARY.tested()).isEqualTo(contents.inFolds());
    assertThat(SUMMARY.folds())
        .allSatisfy(fold -> assertThat(fold.train() + fold.test()).isEqualTo(contents.inFolds()));
  }

  /** From sums over movies the same numbers come as from the clips one by one. */
  @Test
  void coefficientsAreThoseOfTheirOwnFormulas() {
    int[][] counts = {{7, 2, 1}, {1, 9, 0}, {0, 4, 6}, {10, 0, 0}};
    long[] movies = {1, 1, 2, 3};

    var all = Coefficient.all(counts, movies);

    assertThat(number(all.get(1).value()))
        .isCloseTo(number(KrippendorffAlpha.nominal(counts).alpha()), within(1e-12));
    assertThat(number(all.get(2).value())).isCloseTo(number(GwetsAc1.of(counts)), within(1e-12));
    assertThat(number(all.get(3).value()))
        .isCloseTo(number(PercentAgreement.of(counts)), within(1e-12));
    assertThat(all.get(0).interval().bounds()).isPresent();
  }

  @Test
  void annotatorsAreCountedWithoutTheirNames() {
    assertThat(SUMMARY.annotators().people()).isEqualTo(12);
    assertThat(SUMMARY.annotators().votesEach()).isSorted().hasSize(3);
    assertThat(SUMMARY.annotators().agreementEach())
        .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
  }

  /** Movies are clips' numbers modulo ten, folds modulo five: no movie is in two folds. */
  @Test
  void foldsByMovieShareNone() {
    assertThat(SUMMARY.sharedTest()).isZero();
  }

  @Test
  void anEmptyReleaseHasReasonsAndNoNumbers() {
    ReleaseSummary empty = ExampleSummary.empty();

    assertThat(empty.fleiss().kappa().reason()).contains(Measure.Reason.NO_ITEMS);
    assertThat(empty.coefficients())
        .allSatisfy(one -> assertThat(one.value().reason()).isPresent());
    assertThat(empty.saturation().points()).isEmpty();
    assertThat(empty.folds()).isEmpty();
  }

  @Test
  void aChoiceOfClipsStandsInItsAddress() {
    ClipChoice choice = ClipChoice.ofState(ClipChoice.State.IN_FOLDS).andLabel(3);

    assertThat(choice.query()).isEqualTo("label=3&state=in-folds");
    assertThat(ClipChoice.of(Map.of("label", "3", "state", "in-folds"))).isEqualTo(choice);
    assertThat(ClipChoice.of(Map.of("label", "many", "state", "nowhere", "fold", "-1")))
        .isEqualTo(ClipChoice.ALL);
    assertThat(ClipChoice.ALL.query()).isEmpty();
    assertThat(Set.of(ClipChoice.ofMost(6).query())).containsExactly("most=6");
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }
}
