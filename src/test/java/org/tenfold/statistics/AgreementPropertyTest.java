package org.tenfold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.statistics.agreement.FleissSums;
import org.tenfold.statistics.agreement.GwetsAc1;
import org.tenfold.statistics.agreement.KrippendorffAlpha;
import org.tenfold.statistics.agreement.PercentAgreement;
import org.tenfold.statistics.agreement.RandolphsKappa;

/** What holds of every measure on any votes; the cases are random with fixed seeds. */
class AgreementPropertyTest {
  private static final Map<String, Function<int[][], Measure>> MEASURES =
      Map.of(
          "Fleiss", counts -> FleissKappa.of(counts).kappa(),
          "Krippendorff", counts -> KrippendorffAlpha.nominal(counts).alpha(),
          "Randolph", RandolphsKappa::of,
          "Gwet", GwetsAc1::of,
          "percent", PercentAgreement::of);

  static Stream<Arguments> cases() {
    return MEASURES.keySet().stream()
        .flatMap(name -> IntStream.range(0, 25).mapToObj(seed -> Arguments.of(name, seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("cases")
  void theOrderOfItemsAndCategoriesChangesNothing(String name, int seed) {
    Random random = new Random(seed);
    int[][] counts = anyCounts(random);
    List<int[]> items = new ArrayList<>(Arrays.asList(counts));
    List<Integer> columns = new ArrayList<>(Tables.indices(counts[0].length));
    Collections.shuffle(items, random);
    Collections.shuffle(columns, random);

    same(name, counts, Tables.withColumns(items.toArray(int[][]::new), columns));
  }

  /** Annotators: only counts matter, so votes may be cast in any order and by anybody. */
  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("cases")
  void whoVotedWhatChangesNothing(String name, int seed) {
    Random random = new Random(seed);
    int categories = 2 + random.nextInt(6);
    int[][] votes = new int[20][2 + random.nextInt(9)];
    for (int[] item : votes) {
      Arrays.setAll(item, rater -> random.nextInt(categories));
    }
    int[][] permuted =
        Arrays.stream(votes).map(item -> shuffled(item, random)).toArray(int[][]::new);

    same(name, counted(votes, categories), counted(permuted, categories));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("cases")
  void neverAboveOneAndOneWhenAllAgree(String name, int seed) {
    int[][] counts = anyCounts(new Random(seed));
    int[][] unanimous = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    for (int item = 0; item < unanimous.length; item++) {
      int votes = IntStream.of(counts[item]).sum();
      Arrays.fill(unanimous[item], 0);
      unanimous[item][item % counts[0].length] = votes;
    }

    assertThat(number(name, counts)).isLessThanOrEqualTo(1);
    assertThat(number(name, unanimous)).isCloseTo(1, within(1e-12));
  }

  /** Two halves measured as one set are the whole: sums can be merged. */
  @ParameterizedTest(name = "seed {1}")
  @MethodSource("cases")
  void setsMergeByTheirSums(String name, int seed) {
    int[][] counts = anyCounts(new Random(seed));
    int votes = IntStream.of(counts[0]).sum();
    long[] sums = FleissSums.none(counts[0].length);
    for (int half = 0; half < 2; half++) {
      for (int item = half; item < counts.length; item += 2) {
        FleissSums.add(sums, counts[item], 1);
      }
    }

    assertThat(FleissKappa.ofSums(votes, FleissSums.toDoubles(sums)).kappa())
        .isEqualTo(FleissKappa.of(counts).kappa());
  }

  /** Repeating every item gives the same kappa; alpha's correction for few votes wears off. */
  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("cases")
  void repeatingAllItemsChangesNothingButAlphasCorrection(String name, int seed) {
    int[][] counts = anyCounts(new Random(seed));
    int[][] twice =
        Stream.concat(Arrays.stream(counts), Arrays.stream(counts)).toArray(int[][]::new);

    if (name.equals("Krippendorff")) {
      assertThat(number(name, twice)).isLessThanOrEqualTo(number(name, counts) + 1e-12);
      assertThat(number(name, twice)).isGreaterThanOrEqualTo(number("Fleiss", counts) - 1e-12);
    } else {
      same(name, counts, twice);
    }
  }

  /** One item more on which all agree raises what is plainly agreed. */
  @ParameterizedTest(name = "seed {1}")
  @MethodSource("cases")
  void anItemOfFullAgreementRaisesTheObserved(String name, int seed) {
    int[][] counts = anyCounts(new Random(seed));
    int[] unanimous = new int[counts[0].length];
    unanimous[0] = IntStream.of(counts[0]).sum();
    int[][] more = Arrays.copyOf(counts, counts.length + 1);
    more[counts.length] = unanimous;

    assertThat(number("percent", more)).isGreaterThan(number("percent", counts));
  }

  /** Items with one vote or none say nothing of agreement. */
  @ParameterizedTest(name = "seed {1}")
  @MethodSource("cases")
  void itemsWithoutPairsDropOut(String name, int seed) {
    int[][] counts = anyCounts(new Random(seed));
    int[] one = new int[counts[0].length];
    one[0] = 1;
    int[][] more = Arrays.copyOf(counts, counts.length + 2);
    more[counts.length] = one;
    more[counts.length + 1] = new int[counts[0].length];

    same("Krippendorff", counts, more);
    same("Randolph", counts, more);
    same("percent", counts, more);
  }

  private static void same(String name, int[][] counts, int[][] others) {
    assertThat(number(name, others)).isCloseTo(number(name, counts), within(1e-12));
  }

  private static double number(String name, int[][] counts) {
    return MEASURES.get(name).apply(counts).value().orElseThrow();
  }

  private static int[][] anyCounts(Random random) {
    return Tables.random(random, 20, 2 + random.nextInt(6), 2 + random.nextInt(9));
  }

  private static int[][] counted(int[][] votes, int categories) {
    int[][] counts = new int[votes.length][categories];
    for (int item = 0; item < votes.length; item++) {
      for (int vote : votes[item]) {
        counts[item][vote]++;
      }
    }
    return counts;
  }

  private static int[] shuffled(int[] votes, Random random) {
    List<Integer> list = new ArrayList<>(IntStream.of(votes).boxed().toList());
    Collections.shuffle(list, random);
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
