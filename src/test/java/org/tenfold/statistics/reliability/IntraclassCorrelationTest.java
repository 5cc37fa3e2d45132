package org.tenfold.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.reliability.IntraclassCorrelation.Form;

class IntraclassCorrelationTest {
  /** Shrout and Fleiss 1979, table 2: six targets, four judges. */
  private static final double[][] RATINGS = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  /**
   * F, degrees of freedom, p (SciPy: .164769 and .000134) and intervals as pingouin's tests have
   * them from R's psych.
   */
  @ParameterizedTest
  @CsvSource({
    "ONE_WAY, .165741768, 1.8, 5, 18, .16472, -.13, .72",
    "AGREEMENT, .289763780, 11.0, 5, 15, .00013, .02, .76",
    "CONSISTENCY, .714840715, 11.0, 5, 15, .00013, .34, .95",
    "ONE_WAY_OF_MEAN, .442797134, 1.8, 5, 18, .16472, -.88, .91",
    "AGREEMENT_OF_MEAN, .620050548, 11.0, 5, 15, .00013, .07, .93",
    "CONSISTENCY_OF_MEAN, .909315542, 11.0, 5, 15, .00013, .68, .99"
  })
  void tableOfShroutAndFleiss(
      Form form, double icc, double f, int df1, int df2, double p, double low, double high) {
    IntraclassCorrelation result = IntraclassCorrelation.of(RATINGS, form);

    assertThat(number(result.icc())).isCloseTo(icc, within(5e-10));
    assertThat(number(result.f())).isCloseTo(f, within(.05));
    assertThat(result.df1()).isEqualTo(df1);
    assertThat(result.df2()).isEqualTo(df2);
    assertThat(number(result.p())).isCloseTo(p, within(5.1e-5));
    Interval.Bounds bounds = result.interval().bounds().orElseThrow();
    assertThat(bounds.low()).isCloseTo(low, within(.0051));
    assertThat(bounds.high()).isCloseTo(high, within(.0051));
  }

  @Test
  void meanSquares() {
    MeanSquares squares = MeanSquares.of(RATINGS);

    assertThat(squares.betweenItems()).isCloseTo(11.241667, within(5e-7));
    assertThat(squares.betweenJudges()).isCloseTo(32.486111, within(5e-7));
    assertThat(squares.error()).isCloseTo(1.019444, within(5e-7));
    assertThat(squares.within()).isCloseTo(6.263889, within(5e-7));
  }

  @Test
  void whereThereIsNoneItSaysWhy() {
    for (Form form : Form.values()) {
      assertReason(new double[0][0], form, Reason.FEWER_THAN_TWO_ITEMS);
      assertReason(new double[][] {{1, 2}}, form, Reason.FEWER_THAN_TWO_ITEMS);
      assertReason(new double[][] {{1}, {2}}, form, Reason.FEWER_THAN_TWO_JUDGES);
      assertReason(new double[][] {{2, 2}, {2, 2}}, form, Reason.NO_VARIATION);
    }
  }

  private static void assertReason(double[][] ratings, Form form, Reason reason) {
    assertThat(IntraclassCorrelation.of(ratings, form).icc()).isEqualTo(Measure.undefined(reason));
    assertThat(IntraclassCorrelation.of(ratings, form).interval())
        .isEqualTo(Interval.undefined(reason));
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }
}
