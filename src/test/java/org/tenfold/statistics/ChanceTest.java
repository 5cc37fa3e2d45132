package org.tenfold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.agreement.Coincidences;
import org.tenfold.statistics.agreement.GwetsAc1;
import org.tenfold.statistics.agreement.RandolphsKappa;

/** Measures that differ in what they take for chance. */
class ChanceTest {
  @Test
  void randolphOfPublishedTables() {
    assertNumber(RandolphsKappa.of(Tables.DIAGNOSES), 0.444444, 5e-7);
    assertThat(RandolphsKappa.of(new int[][] {{7, 0}, {7, 0}})).isEqualTo(Measure.of(1));
    assertThat(RandolphsKappa.of(new int[][] {{7, 0}, {0, 7}})).isEqualTo(Measure.of(1));
  }

  /** Gwet's own figure for Krippendorff's canonical data, as in R's irrCAC: 0.77544. */
  @Test
  void gwetOfPublishedTables() {
    assertNumber(GwetsAc1.of(Tables.KRIPPENDORFF), 0.77544, 5e-6);
    assertNumber(GwetsAc1.of(Tables.DIAGNOSES), 0.447884515844564, 1e-12);
    assertThat(GwetsAc1.of(new int[][] {{7, 0}, {7, 0}})).isEqualTo(Measure.of(1));
  }

  @Test
  void undefinedCasesHaveReasons() {
    int[][] oneColumn = {{3}, {4}};
    int[][] single = {{1, 0}, {0, 1}};
    assertThat(RandolphsKappa.of(oneColumn))
        .isEqualTo(Measure.undefined(Reason.FEWER_THAN_TWO_CATEGORIES));
    assertThat(GwetsAc1.of(oneColumn))
        .isEqualTo(Measure.undefined(Reason.FEWER_THAN_TWO_CATEGORIES));
    assertThat(RandolphsKappa.of(single)).isEqualTo(Measure.undefined(Reason.FEWER_THAN_TWO_VOTES));
    assertThat(GwetsAc1.of(single)).isEqualTo(Measure.undefined(Reason.FEWER_THAN_TWO_VOTES));
    assertThat(RandolphsKappa.of(new int[0][])).isEqualTo(Measure.undefined(Reason.NO_ITEMS));
    assertThat(GwetsAc1.of(new int[0][])).isEqualTo(Measure.undefined(Reason.NO_ITEMS));
  }

  @Test
  void entropyInNats() {
    assertNumber(Entropy.ofVotes(new int[] {1, 1, 1}), 1.0986122886681096, 1e-15);
    assertNumber(Entropy.ofVotes(new int[] {2, 0, 0}), 0, 1e-15);
    assertThat(Entropy.ofVotes(new int[3])).isEqualTo(Measure.undefined(Reason.NO_VOTES));
  }

  @Test
  void whichCategoriesMeet() {
    Coincidences pairs = Coincidences.of(new int[][] {{1, 1, 0}, {2, 0, 0}, {0, 0, 2}, {1, 0, 0}});

    assertThat(pairs.items()).isEqualTo(3);
    assertThat(pairs.votes()).isEqualTo(6);
    assertThat(pairs.observed(0, 1)).isEqualTo(1).isEqualTo(pairs.observed(1, 0));
    assertThat(pairs.observed(0, 2)).isZero();
    assertNumber(pairs.expected(0, 1), 3 * 1 / 5.0, 1e-15);
    assertNumber(pairs.lift(0, 1), 5 / 3.0, 1e-15);
    for (int category = 0; category < 3; category++) {
      int row = category;
      assertThat(IntStream.range(0, 3).mapToDouble(other -> pairs.observed(row, other)).sum())
          .isEqualTo(pairs.votes(row));
    }
    assertThat(Coincidences.of(new int[][] {{1, 0}}).lift(0, 1))
        .isEqualTo(Measure.undefined(Reason.FEWER_THAN_TWO_VOTES));
    assertThat(Coincidences.of(new int[][] {{2, 0}}).lift(0, 1))
        .isEqualTo(Measure.undefined(Reason.CATEGORY_UNUSED));
  }

  private static void assertNumber(Measure measure, double expected, double tolerance) {
    assertThat(measure.value().orElseThrow()).isCloseTo(expected, within(tolerance));
  }
}
