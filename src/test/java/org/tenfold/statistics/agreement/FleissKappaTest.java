package org.tenfold.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.statistics.Tables.DIAGNOSES;
import static org.tenfold.statistics.Tables.WIKIPEDIA;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.Tables;

class FleissKappaTest {
  private static final Offset<Double> NINE_DIGITS = within(5e-10);

  @Test
  void wikipediaExample() {
    FleissKappa fleiss = FleissKappa.of(WIKIPEDIA);

    assertThat(fleiss.items()).isEqualTo(10);
    assertThat(fleiss.votes()).isEqualTo(14);
    assertThat(number(fleiss.observedAgreement())).isCloseTo(0.378021978, NINE_DIGITS);
    assertThat(number(fleiss.expectedAgreement())).isCloseTo(0.212755102, NINE_DIGITS);
    assertThat(number(fleiss.kappa())).isCloseTo(0.209930704, NINE_DIGITS);
    assertThat(number(fleiss.standardError())).isCloseTo(0.016965069, NINE_DIGITS);
    assertThat(number(fleiss.z())).isCloseTo(12.374291, within(5e-7));
    assertNumbers(fleiss.perCategory(), .201282, .07967, .171598, .030381, .507657);
    assertNumbers(shares(fleiss), .142857, .2, .278571, .15, .228571);
    assertNumbers(
        itemAgreements(WIKIPEDIA),
        1,
        .252747,
        .307692,
        .43956,
        .32967,
        .461538,
        .241758,
        .175824,
        .285714,
        .285714);
  }

  @Test
  void psychiatricDiagnosesOfFleiss1971() {
    FleissKappa fleiss = FleissKappa.of(DIAGNOSES);

    assertThat(number(fleiss.observedAgreement())).isCloseTo(0.555555556, NINE_DIGITS);
    assertThat(number(fleiss.expectedAgreement())).isCloseTo(0.219938272, NINE_DIGITS);
    assertThat(number(fleiss.kappa())).isCloseTo(0.430244520, NINE_DIGITS);
    assertThat(number(fleiss.standardError())).isCloseTo(0.024373932, NINE_DIGITS);
    assertThat(number(fleiss.z())).isCloseTo(17.651831, within(5e-7));
    assertNumbers(fleiss.perCategory(), .244755, .244755, .52, .471127, .566118);
    assertThat(number(fleiss.standardErrorOfCategory(2))).isCloseTo(0.047140452, NINE_DIGITS);
    assertThat(number(fleiss.zOfCategory(2))).isCloseTo(.52 / 0.047140452, within(1e-5));
    assertNumbers(
        itemAgreements(DIAGNOSES),
        1,
        .4,
        .4,
        1,
        .4,
        .466667,
        .466667,
        .266667,
        .466667,
        1,
        .666667,
        .4,
        .4,
        .666667,
        .266667,
        .666667,
        .266667,
        .666667,
        .466667,
        .266667,
        1,
        .666667,
        .266667,
        .466667,
        .4,
        .666667,
        .466667,
        .466667,
        .666667,
        1);
  }

  @Test
  void fullAgreementOnDifferentCategoriesIsOne() {
    assertThat(FleissKappa.of(new int[][] {{7, 0}, {0, 7}}).kappa()).isEqualTo(Measure.of(1));
  }

  @Test
  void undefinedWhenAllVotesFallIntoOneCategory() {
    FleissKappa fleiss = FleissKappa.of(new int[][] {{7, 0}, {7, 0}});

    assertThat(fleiss.expectedAgreement()).isEqualTo(Measure.of(1));
    assertThat(fleiss.kappa()).isEqualTo(Measure.undefined(Reason.ONE_CATEGORY));
    assertThat(fleiss.z()).isEqualTo(Measure.undefined(Reason.ONE_CATEGORY));
    assertThat(fleiss.perCategory())
        .containsExactly(
            Measure.undefined(Reason.ONE_CATEGORY), Measure.undefined(Reason.CATEGORY_UNUSED));
  }

  @Test
  void undefinedWithoutItems() {
    FleissKappa fleiss = FleissKappa.of(new int[0][]);

    assertThat(fleiss.kappa()).isEqualTo(Measure.undefined(Reason.NO_ITEMS));
    assertThat(fleiss.observedAgreement()).isEqualTo(Measure.undefined(Reason.NO_ITEMS));
    assertThat(fleiss.perCategory()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void undefinedWithFewerThanTwoVotes(int votes) {
    FleissKappa fleiss = FleissKappa.of(new int[][] {{votes, 0}, {0, votes}});

    assertThat(fleiss.kappa()).isEqualTo(Measure.undefined(Reason.FEWER_THAN_TWO_VOTES));
    assertThat(fleiss.z()).isEqualTo(Measure.undefined(Reason.FEWER_THAN_TWO_VOTES));
  }

  @Test
  void oneUnusedCategoryLeavesTheOthersDefined() {
    FleissKappa fleiss = FleissKappa.of(new int[][] {{2, 1, 0}, {1, 2, 0}});

    assertThat(fleiss.perCategory().get(0).value()).isPresent();
    assertThat(fleiss.perCategory().get(2)).isEqualTo(Measure.undefined(Reason.CATEGORY_UNUSED));
  }

  @Test
  void namesTheRowThatHasAnotherNumberOfVotes() {
    assertThatThrownBy(() -> FleissKappa.of(new int[][] {{3, 0}, {1, 2}, {1, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 2 has 2 votes");
  }

  @Test
  void refusesRaggedAndNegativeRows() {
    assertThatThrownBy(() -> FleissKappa.of(new int[][] {{3, 0}, {3}}))
        .hasMessageContaining("row 1 has 1 categories");
    assertThatThrownBy(() -> FleissKappa.of(new int[][] {{3, 0}, {4, -1}}))
        .hasMessageContaining("row 1 has a negative count");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfItemsAndCategoriesChangesNothing(long seed) {
    Random random = new Random(seed);
    int[][] counts = Tables.random(random, 20, 2 + random.nextInt(6), 2 + random.nextInt(9));
    List<int[]> items = new ArrayList<>(Arrays.asList(counts));
    List<Integer> columns = new ArrayList<>(Tables.indices(counts[0].length));
    Collections.shuffle(items, random);
    Collections.shuffle(columns, random);

    FleissKappa before = FleissKappa.of(counts);
    FleissKappa after = FleissKappa.of(Tables.withColumns(items.toArray(int[][]::new), columns));

    assertThat(number(after.kappa())).isCloseTo(number(before.kappa()), within(1e-12));
    assertThat(number(after.z())).isCloseTo(number(before.z()), within(1e-9));
    assertThat(number(after.kappa())).isLessThanOrEqualTo(1);
  }

  private static List<Measure> shares(FleissKappa fleiss) {
    return IntStream.range(0, fleiss.categories()).mapToObj(fleiss::share).toList();
  }

  private static List<Measure> itemAgreements(int[][] counts) {
    return Arrays.stream(counts).map(FleissKappa::itemAgreement).toList();
  }

  private static void assertNumbers(List<Measure> actual, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(number(actual.get(i))).as("number %d", i).isCloseTo(expected[i], within(5e-7));
    }
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }
}
