package org.tenfold.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.truth.Crowds.assertNumbers;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.truth.Crowds.Planted;
import org.tenfold.truth.Votes.Vote;

/** What holds of every method. */
class TruthMethodTest {
  private static final double ROUNDING = 1e-9;

  static Stream<TruthMethod> methods() {
    return Stream.of(new Majority(), new DawidSkene(), new OneCoin(), new Glad(), new Mace());
  }

  static Stream<Votes> crowds() {
    return Stream.of(Crowds.anaesthetists(), Crowds.toy(), faces().votes());
  }

  /** Seven categories, some annotators good, some guessing, some contrary. */
  private static Planted faces() {
    double[][][] people = new double[12][][];
    Arrays.setAll(people, person -> Crowds.coin(.05 + .08 * person, 7));
    return Crowds.planted(people, 300, 6, 2020);
  }

  /** The tie that plain counts cannot break (crowd-kit, test_ds_, glad_ and mace_aggregation). */
  @ParameterizedTest
  @MethodSource("methods")
  void toyOfCrowdKit(TruthMethod method) {
    Inference result = method.infer(Crowds.toy());

    int tie = method instanceof Majority ? 0 : 1;
    assertThat(result.labels()).containsExactly(tie, 1, 0, 1, 0);
  }

  @Test
  void majorityOfTheToy() {
    Inference result = new Majority().infer(Crowds.toy());

    assertThat(Arrays.stream(result.posterior()).mapToDouble(row -> row[1]))
        .containsExactly(.5, .6, .4, 1., .2);
    assertNumbers(Crowds.toy().accuracies(result.labels()), 1e-12, .6, .8, 1, .4, .8);
    assertNumbers(result.priors(), 1e-12, .6, .4);
    assertNumbers(result.errors()[0][0], 1e-12, 1. / 3, 2. / 3);
    assertThat(result.logLikelihood()).isNegative();
  }

  @ParameterizedTest
  @MethodSource("crowds")
  void logLikelihoodNeverFalls(Votes votes) {
    assertRising(stop -> new DawidSkene(stop).infer(votes).logLikelihood());
    assertRising(stop -> new OneCoin(stop).infer(votes).logLikelihood());
    assertRising(stop -> new Mace(stop).infer(votes).logLikelihood());
    assertRising(stop -> new Glad(stop).fit(votes).logPosterior());
  }

  private static void assertRising(ToDoubleFunction<ConvergenceCriterion> afterSo) {
    double before = Double.NEGATIVE_INFINITY;
    for (int iterations = 1; iterations <= 40; iterations++) {
      double after = afterSo.applyAsDouble(new ConvergenceCriterion(iterations, -1));
      assertThat(after).isGreaterThanOrEqualTo(before - ROUNDING).isNegative();
      before = after;
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void orderDoesNotMatter(TruthMethod method) {
    Votes votes = faces().votes();
    Votes other = Crowds.shuffled(votes, 1);

    Inference result = method.infer(votes);
    Inference shuffled = method.infer(other);

    assertThat(other.items()).isNotEqualTo(votes.items());
    assertThat(shuffled.logLikelihood()).isCloseTo(result.logLikelihood(), within(1e-6));
    assertThat(shuffled.iterations()).isEqualTo(result.iterations());
    for (int item = 0; item < votes.items().size(); item++) {
      int there = other.items().indexOf(votes.items().get(item));
      assertNumbers(shuffled.posterior()[there], ROUNDING, result.posterior()[item]);
      assertThat(shuffled.label(there)).isEqualTo(result.label(item));
    }
    for (int annotator = 0; annotator < votes.annotators().size(); annotator++) {
      int there = other.annotators().indexOf(votes.annotators().get(annotator));
      for (int truth = 0; truth < 7; truth++) {
        assertNumbers(shuffled.errors()[there][truth], ROUNDING, result.errors()[annotator][truth]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void probabilitiesSumToOne(TruthMethod method) {
    crowds().forEach(votes -> assertSound(method.infer(votes), votes));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void littleIsEnough(TruthMethod method) {
    List<String> categories = List.of("a", "b", "never");
    Vote one = new Vote("x", "1", "b");
    Vote against = new Vote("x", "2", "a");
    Vote other = new Vote("y", "3", "a");
    List<List<Vote>> cases =
        List.of(List.of(one), List.of(one, one), List.of(one, against), List.of(one, other));

    for (List<Vote> votes : cases) {
      Votes all = Votes.of(categories, votes);
      assertSound(method.infer(all), all);
    }
    assertThat(method.infer(Votes.of(categories, List.of(one))).label(0)).isEqualTo(1);
    assertThat(method.infer(Votes.of(categories, List.of(one, against))).label(0)).isZero();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void oneCategoryIsCertain(TruthMethod method) {
    Votes votes = Votes.of(List.of("a"), List.of(new Vote("x", "1", "a"), new Vote("y", "1", "a")));

    Inference result = method.infer(votes);

    assertSound(result, votes);
    assertThat(result.logLikelihood()).isZero();
    assertThat(result.converged()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void manyVotesDoNotUnderflow(TruthMethod method) {
    List<Vote> votes =
        IntStream.range(0, 5000)
            .mapToObj(vote -> new Vote("x", "a" + vote % 10, "c" + vote % 7 % 6))
            .toList();

    Votes all = Votes.of(List.of("c0", "c1", "c2", "c3", "c4", "c5", "c6"), votes);
    assertSound(method.infer(all), all);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void noVotesAreRefused(TruthMethod method) {
    Votes none = Votes.of(List.of("a", "b"), List.of());

    assertThatThrownBy(() -> method.infer(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are no votes to infer anything from");
  }

  private static void assertSound(Inference result, Votes votes) {
    assertThat(result.posterior()).hasNumberOfRows(votes.items().size());
    assertThat(result.errors().length).isEqualTo(votes.annotators().size());
    Stream.of(
            Arrays.stream(result.posterior()),
            Arrays.stream(result.errors()).flatMap(Arrays::stream),
            Stream.of(result.priors()))
        .flatMap(rows -> rows)
        .forEach(
            row -> {
              assertThat(row).hasSize(votes.categories().size());
              assertThat(Arrays.stream(row)).allMatch(p -> p >= 0 && p <= 1);
              assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(ROUNDING));
            });
    assertThat(result.logLikelihood()).isFinite().isLessThanOrEqualTo(ROUNDING);
  }
}
