package org.tenfold.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.statistics.Tables.counted;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.Tables;

class KrippendorffAlphaTest {
  @Test
  void canonicalDataWithMissingVotes() {
    KrippendorffAlpha alpha = KrippendorffAlpha.nominal(Tables.KRIPPENDORFF);

    assertThat(alpha.items()).isEqualTo(11);
    assertThat(alpha.pairableVotes()).isEqualTo(40);
    assertThat(number(alpha.observedDisagreement())).isCloseTo(0.2, within(1e-12));
    assertThat(number(alpha.expectedDisagreement())).isCloseTo(0.779487179, within(5e-10));
    assertThat(number(alpha.alpha())).isCloseTo(0.743421053, within(5e-10));
  }

  /** Votes as digits from 1; the sources are dkpro-statistics, crowd-kit and NLTK. */
  @ParameterizedTest
  @CsvSource({
    "21 22 12 11 11 12 11 12 11 11, 0.095238095",
    "11 12 22 22 22 22 23 33 33 33 33 33, 0.734104046",
    "11 22, 1.0",
    "11 22 12, 0.444444444",
    "211 21 1, -0.333333333"
  })
  void smallPublishedExamples(String votes, double expected) {
    Measure alpha = KrippendorffAlpha.nominal(counted(3, votes)).alpha();

    assertThat(number(alpha)).isCloseTo(expected, within(5e-10));
  }

  @Test
  void canonicalDataOnOtherScales() {
    int[][] data = Tables.KRIPPENDORFF;
    KrippendorffAlpha interval = KrippendorffAlpha.of(data, Distance.interval(1, 2, 3, 4, 5));

    assertThat(number(KrippendorffAlpha.of(data, Distance.nominal()).alpha()))
        .isCloseTo(0.743421053, within(5e-10));
    assertThat(number(KrippendorffAlpha.of(data, Distance.ordinal()).alpha()))
        .isCloseTo(0.815387504, within(5e-10));
    assertThat(number(KrippendorffAlpha.of(data, Distance.ratio(1, 2, 3, 4, 5)).alpha()))
        .isCloseTo(0.797402775, within(5e-10));
    assertThat(number(interval.alpha())).isCloseTo(0.849107143, within(5e-10));
    assertThat(number(interval.observedDisagreement())).isCloseTo(.433333, within(5e-7));
    assertThat(number(interval.expectedDisagreement())).isCloseTo(2.871795, within(5e-7));
    Coincidences pairs = Coincidences.of(data);
    assertThat(IntStream.range(0, 5).mapToLong(pairs::votes)).containsExactly(9L, 13L, 10L, 5L, 3L);
  }

  /** crowd-kit: each set of labels a category; {dog}, {cat}, {cat, mouse}. */
  @Test
  void setsOfLabels() {
    int[][] sets = {{2, 0, 0}, {0, 2, 0}, {0, 1, 1}};
    double subset = 1 - 0.5 * 0.67;
    Distance masi =
        (one, other, totals) -> one == other ? 0 : Math.min(one, other) == 0 ? 1 : subset;

    assertThat(number(KrippendorffAlpha.nominal(sets).alpha()))
        .isCloseTo(0.5454545454545454, within(1e-12));
    assertThat(number(KrippendorffAlpha.of(sets, masi).alpha()))
        .isCloseTo(0.6673336668334168, within(1e-12));
  }

  @Test
  void crowdKitToyData() {
    int[][] yesAndNo = {{2, 2}, {3, 2}, {2, 3}, {5, 0}, {1, 4}};

    assertThat(number(KrippendorffAlpha.nominal(yesAndNo).alpha()))
        .isCloseTo(0.14219114219114215, within(1e-12));
  }

  @Test
  void undefinedCasesHaveReasons() {
    assertThat(KrippendorffAlpha.nominal(new int[0][]).alpha())
        .isEqualTo(Measure.undefined(Reason.NO_ITEMS));
    assertThat(KrippendorffAlpha.nominal(new int[][] {{1, 0}, {0, 1}}).alpha())
        .isEqualTo(Measure.undefined(Reason.FEWER_THAN_TWO_VOTES));
    assertThat(KrippendorffAlpha.nominal(new int[][] {{3, 0}, {2, 0}, {0, 1}}).alpha())
        .isEqualTo(Measure.undefined(Reason.ONE_CATEGORY));
  }

  @Test
  void percentAgreementEqualsFleissObservedAgreementOnFullTables() {
    assertThat(number(PercentAgreement.of(Tables.DIAGNOSES))).isCloseTo(5.0 / 9, within(1e-12));
    assertThat(PercentAgreement.of(new int[][] {{1, 0}}))
        .isEqualTo(Measure.undefined(Reason.FEWER_THAN_TWO_VOTES));
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }
}
