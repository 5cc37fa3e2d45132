package org.tenfold.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tenfold.statistics.Measure;

class SaturationTest {
  private static final double EXACT = 1e-12;

  @Test
  void allVotesSayWhatAllVotesSay() {
    Saturation all = Saturation.of(new int[][] {{7, 2, 1}, {4, 4, 2}, {10, 0, 0}}, 6, 5, 1);

    Saturation.Point last = all.points().getLast();
    assertThat(last.votes()).isEqualTo(10);
    assertThat(number(last.divergence())).isCloseTo(0, within(EXACT));
    assertThat(number(last.changed())).isCloseTo(0, within(EXACT));
    assertThat(number(last.entropyOrder())).isCloseTo(1, within(EXACT));
    assertThat(number(last.kappa()))
        .isCloseTo(
            number(FleissKappa.of(new int[][] {{7, 2, 1}, {4, 4, 2}, {10, 0, 0}}).kappa()),
            within(EXACT));
  }

  /** One vote of {3, 1}: three times of four ln(4/3), else ln 4. */
  @Test
  void oneVoteDivergesByTheEntropyOfAll() {
    Saturation.Point one = Saturation.of(new int[][] {{3, 1}}, 3, 5, 1).points().getFirst();

    assertThat(number(one.divergence()))
        .isCloseTo(0.75 * Math.log(4.0 / 3) + 0.25 * Math.log(4), within(EXACT));
    assertThat(number(one.changed())).isCloseTo(0.25, within(EXACT));
    assertThat(one.kappa().reason()).contains(Measure.Reason.FEWER_THAN_TWO_VOTES);
  }

  /** Two of {3, 1}: both for the first in 3 of the 6 pairs; else one each, which is no label. */
  @Test
  void labelsOfTwoVotesAreCountedByHand() {
    Saturation.Point two = Saturation.of(new int[][] {{3, 1}}, 3, 5, 1).points().get(1);

    assertThat(Saturation.scaled(3, 4, 2)).isEqualTo(2);
    assertThat(number(two.changed())).isCloseTo(0.5, within(EXACT));
    assertThat(number(two.divergence()))
        .isCloseTo(
            0.5 * Math.log(4.0 / 3) + 0.5 * (0.5 * Math.log(2.0 / 3) + 0.5 * Math.log(2)),
            within(EXACT));
  }

  /** Nine of {6, 4}: with 0.6 one of the four is left out, and 6 of 9 make a label. */
  @Test
  void aLabelThatHangsOnOneVoteMayFallWithIt() {
    assertThat(Saturation.scaled(6, 10, 9)).isEqualTo(6);

    Saturation.Point nine = Saturation.of(new int[][] {{6, 4}}, 6, 5, 1).points().get(8);

    assertThat(number(nine.changed())).isCloseTo(0.6, within(EXACT));
  }

  @Test
  void theMeanOverManyDrawsIsTheKappaOfAll() {
    SplittableRandom random = new SplittableRandom(3);
    int[][] counts = new int[300][3];
    for (int[] row : counts) {
      int likely = random.nextInt(3);
      for (int vote = 0; vote < 10; vote++) {
        row[random.nextInt(10) < 7 ? likely : random.nextInt(3)]++;
      }
    }

    Saturation all = Saturation.of(counts, 6, Saturation.DRAWS, 1);

    double kappa = number(FleissKappa.of(counts).kappa());
    assertThat(number(all.points().get(3).kappa())).isCloseTo(kappa, within(0.02));
    assertThat(all.points())
        .isSortedAccordingTo(
            (one, next) -> Double.compare(number(next.divergence()), number(one.divergence())));
    assertThat(Saturation.of(counts, 6, Saturation.DRAWS, 1)).isEqualTo(all);
  }

  @Test
  void withoutItemsThereIsNoCurve() {
    assertThat(Saturation.of(new int[0][], 6, 5, 1).points()).isEmpty();
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }
}
