package org.tenfold.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.classification.WilsonInterval;

/** Against statsmodels 0.13.5 and SciPy 1.10.1 of Debian; each test names the call. */
class ComparisonTest {
  private static final double[] SEEDS = {1.2, .4, -.3, .9, 2.1, .7, 1.5, -.1};
  private static final double[] FOLDS = {2.1, .4, 1.7, -.3, 2.6};

  /** {@code mcnemar([[100, b], [c, 50]], exact=True)}. */
  @ParameterizedTest
  @CsvSource({
    "10, 25, .016673847800120715",
    "121, 59, 4.4344492637551645e-06",
    "0, 5, .0625",
    "7, 7, 1",
    "3, 1, .625"
  })
  void mcNemarIsThatOfStatsmodels(int onlyFirst, int onlySecond, double p) {
    assertThat(McNemar.of(onlyFirst, onlySecond).p()).isCloseTo(p, within(p * 1e-12));
    assertThat(McNemar.of(onlySecond, onlyFirst).p()).isCloseTo(p, within(p * 1e-12));
  }

  @Test
  void mcNemarCountsTheItemsThatOneAloneGotRight() {
    int[] truth = {0, 1, 2, 0, 1, 2};
    int[] first = {0, 1, 2, 1, 0, 2};
    int[] second = {0, 2, 0, 2, 1, 2};

    McNemar test = McNemar.of(truth, first, second);

    assertThat(test).isEqualTo(McNemar.of(2, 1));
  }

  @Test
  void modelsThatAreRightOnTheSameItemsAreNotTold() {
    assertThat(McNemar.of(0, 0).p()).isOne();
    assertThatThrownBy(() -> McNemar.of(new int[3], new int[3], new int[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** {@code permutation_test((d,), mean, permutation_type='samples', n_resamples=inf)}. */
  @Test
  void signFlipOfFewSeedsIsThatOfScipy() {
    assertThat(SignFlip.of(SEEDS, 1, 1)).isEqualTo(new SignFlip(Measure.of(.0390625), true));
  }

  /** The same with 2,000,000 draws: 0.243587. */
  @Test
  void signFlipOfManySeedsDrawsPatterns() {
    double[] many = IntStream.range(0, 25).mapToDouble(i -> (i * 37 % 23 - 9) / 10.).toArray();

    SignFlip drawn = SignFlip.of(many, 100_000, 1);

    assertThat(drawn.exact()).isFalse();
    assertThat(drawn.p().value().orElseThrow()).isCloseTo(.243587, within(.004));
    assertThat(drawn).isEqualTo(SignFlip.of(many, 100_000, 1));
  }

  @Test
  void aDrawnPIsNeverNought() {
    double[] clear = IntStream.range(0, 40).mapToDouble(i -> 1 + i).toArray();

    assertThat(SignFlip.of(clear, 999, 1).p()).isEqualTo(Measure.of(.001));
  }

  @Test
  void roundingMakesNoPatternMoreExtremeThanAnother() {
    assertThat(SignFlip.of(new double[] {.1, .2, .3, 0}, 1, 1).p()).isEqualTo(Measure.of(.25));
    assertThat(SignFlip.of(new double[3], 1, 1).p()).isEqualTo(Measure.of(1));
    assertThat(SignFlip.of(new double[0], 1, 1).p().reason()).contains(Reason.NO_ITEMS);
  }

  @Test
  void fewerThanSixSeedsDecideNothing() {
    double[] five = {9, 9.1, 9.2, 9.3, 9.4};
    double[] six = {9, 9.1, 9.2, 9.3, 9.4, 9.5};
    SignFlip ofFive = SignFlip.of(five, 1, 1);
    SignFlip ofSix = SignFlip.of(six, 1, 1);

    assertThat(SignFlip.leastPairs(.05)).isEqualTo(6);
    assertThat(SignFlip.leastP(1)).isOne();
    assertThat(ofFive.p()).isEqualTo(Measure.of(SignFlip.leastP(5))).isEqualTo(Measure.of(.0625));
    assertThat(ofSix.p()).isEqualTo(Measure.of(SignFlip.leastP(6))).isEqualTo(Measure.of(.03125));
    assertThat(Verdict.of(5, ofFive, Interval.of(9, 9.4))).isEqualTo(Verdict.TOO_FEW_SEEDS);
    assertThat(Verdict.of(6, ofSix, Interval.of(9, 9.5))).isEqualTo(Verdict.FIRST_BETTER);
  }

  @Test
  void aWinNeedsBothTestAndInterval() {
    SignFlip rare = new SignFlip(Measure.of(.03), true);
    SignFlip usual = new SignFlip(Measure.of(.06), true);

    assertThat(Verdict.of(6, rare, Interval.of(-2, -.1))).isEqualTo(Verdict.SECOND_BETTER);
    assertThat(Verdict.of(6, rare, Interval.of(-2, .1))).isEqualTo(Verdict.UNDECIDED);
    assertThat(Verdict.of(6, usual, Interval.of(.1, 2))).isEqualTo(Verdict.UNDECIDED);
    assertThat(Verdict.of(6, rare, Interval.undefined(Reason.FEWER_THAN_TWO_CLUSTERS)))
        .isEqualTo(Verdict.UNDECIDED);
  }

  /** {@code t.sf} and {@code t.ppf} of SciPy, with 4 degrees of freedom, in the formula. */
  @Test
  void foldsAreComparedByTheCorrectedTTest() {
    CorrectedTTest test = CorrectedTTest.of(FOLDS, .25);

    assertNumber(test.mean(), 1.3);
    assertNumber(test.t(), 1.6010993568638603);
    assertNumber(test.p(), .1846099243044526);
    Interval.Bounds bounds = test.interval().bounds().orElseThrow();
    assertThat(bounds.low()).isCloseTo(-.9543127141259855, within(1e-9));
    assertThat(bounds.high()).isCloseTo(3.5543127141259854, within(1e-9));
  }

  @Test
  void foldsThatAreEqualOrAloneTellNoSpread() {
    assertThat(CorrectedTTest.of(new double[] {1, 1, 1}, .5).p().reason())
        .contains(Reason.FOLDS_EQUAL);
    assertThat(CorrectedTTest.of(new double[] {1}, .25).interval().reason())
        .contains(Reason.FEWER_THAN_TWO_FOLDS);
    assertThatThrownBy(() -> CorrectedTTest.of(FOLDS, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** {@code proportion_confint(hits, items, method='wilson')}. */
  @ParameterizedTest
  @CsvSource({
    "2, 29, .019121266169433368, .21964580150275698",
    "0, 29, 0, .1169697984997408",
    "29, 29, .8830302015002592, 1",
    "1838, 2445, .7342285513823545, .7684581356491615",
    "5, 145, .014817219595970148, .07817742672343078"
  })
  void wilsonIntervalIsThatOfStatsmodels(long hits, long items, double low, double high) {
    Interval.Bounds bounds = WilsonInterval.of(hits, items).bounds().orElseThrow();

    assertThat(bounds.low()).isCloseTo(low, within(1e-12));
    assertThat(bounds.high()).isCloseTo(high, within(1e-12));
  }

  @Test
  void aClassWithoutClipsHasNoInterval() {
    assertThat(WilsonInterval.of(0, 0).reason()).contains(Reason.NO_ITEMS);
    assertThatThrownBy(() -> WilsonInterval.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertNumber(Measure measure, double expected) {
    assertThat(measure.value().orElseThrow()).isCloseTo(expected, within(1e-9));
  }
}
