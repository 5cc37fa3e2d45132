package org.tenfold.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.truth.Crowds.assertNumbers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.truth.Crowds.Planted;
import org.tenfold.truth.Votes.Vote;

class DawidSkeneTest {
  private static final double THREE_DIGITS = 5.1e-4;

  /** Dawid and Skene 1979, [observer][true * 4 + said], as printed. */
  private static final double[][] OBSERVERS = {
    {.889, .111, 0, 0, .071, .876, .053, 0, 0, .339, .661, 0, 0, 0, .556, .444},
    {.834, .166, 0, 0, .053, .633, .314, 0, 0, 0, 1, 0, 0, 0, 0, 1},
    {1, 0, 0, 0, .106, .788, .105, 0, 0, .404, .199, .398, 0, 0, .667, .333},
    {.944, .056, 0, 0, .054, .843, .104, 0, 0, 0, .801, .199, 0, 0, .333, .667},
    {1, 0, 0, 0, .159, .735, .106, 0, 0, .209, .791, 0, 0, 0, .333, .667}
  };

  @Test
  void anaesthetistsOfDawidAndSkene1979() {
    Inference result =
        new DawidSkene(new ConvergenceCriterion(1000, 1e-12)).infer(Crowds.anaesthetists());

    assertThat(result.converged()).isTrue();
    assertThat(result.logLikelihood()).isCloseTo(-192.890881, within(5e-7));
    assertNumbers(result.priors(), 5e-5, .3996, .4220, .1118, .0667);
    for (int observer = 0; observer < OBSERVERS.length; observer++) {
      assertThat(Arrays.stream(result.errors()[observer]).flatMapToDouble(Arrays::stream).toArray())
          .as("observer %d", observer + 1)
          .containsExactly(OBSERVERS[observer], within(THREE_DIGITS));
    }
    assertThat(IntStream.of(result.labels()).map(label -> label + 1).toArray())
        .containsExactly(
            1, 4, 2, 2, 2, 2, 1, 3, 2, 2, 4, 3, 1, 2, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 1, 1, 2, 1, 1,
            1, 1, 3, 1, 2, 2, 4, 2, 3, 3, 1, 1, 1, 2, 1, 2);
    assertNumbers(result.posterior()[6], THREE_DIGITS, .981, .019, 0, 0);
    assertNumbers(result.posterior()[34], THREE_DIGITS, 0, .948, .052, 0);
    assertNumbers(result.posterior()[37], THREE_DIGITS, 0, .021, .979, 0);
    assertThat(
            IntStream.range(0, 45)
                .filter(item -> result.posterior()[item][result.label(item)] < .999))
        .containsExactly(6, 34, 37);
  }

  @Test
  void usualStopGivesThePrintedDigits() {
    Inference result = new DawidSkene().infer(Crowds.anaesthetists());

    assertThat(result.converged()).isTrue();
    assertThat(result.logLikelihood()).isCloseTo(-192.890881, within(5e-6));
  }

  @Test
  void plantedErrorMatricesAreRecovered() {
    double[][] confusing = {{.9, .1, 0}, {.3, .6, .1}, {0, .05, .95}};
    double[][] spammer = {{.2, .7, .1}, {.2, .7, .1}, {.2, .7, .1}};
    double[][] contrary = {{.1, .8, .1}, {.1, .1, .8}, {.8, .1, .1}};
    double[][] good = Crowds.coin(.85, 3);
    double[][][] people = {good, confusing, spammer, good, contrary, confusing, good};
    Planted crowd = Crowds.planted(people, 6000, people.length, 79);

    Inference result = new DawidSkene().infer(crowd.votes());

    for (int annotator = 0; annotator < people.length; annotator++) {
      for (int truth = 0; truth < 3; truth++) {
        assertThat(result.errors()[annotator][truth])
            .as("annotator %d, true %d", annotator, truth)
            .containsExactly(people[annotator][truth], within(.04));
      }
    }
    double plain = crowd.hits(new Majority().infer(crowd.votes()).labels());
    assertThat(crowd.hits(result.labels())).isGreaterThan(plain + .02);
  }

  @Test
  void whatIsNotKnownIsSpreadEvenly() {
    List<Vote> votes =
        List.of(new Vote("x", "1", "a"), new Vote("y", "1", "b"), new Vote("x", "2", "a"));

    Inference result = new DawidSkene().infer(Votes.of(List.of("a", "b", "c"), votes));

    assertNumbers(result.errors()[0][2], 1e-12, 1. / 3, 1. / 3, 1. / 3);
    assertThat(result.errors()[1][0]).containsExactly(1, 0, 0);
    assertNumbers(result.errors()[1][1], 1e-12, 1. / 3, 1. / 3, 1. / 3);
    assertThat(result.priors()).containsExactly(.5, .5, 0);
  }

  @Test
  void asManyVotesAsDfewTakeSeconds() {
    double[][][] people = new double[400][][];
    Arrays.setAll(people, person -> Crowds.coin(.3 + .6 * person / people.length, 7));
    Planted crowd = Crowds.planted(people, 16_372, 10, 7);

    long start = System.nanoTime();
    Inference result = new DawidSkene().infer(crowd.votes());
    double seconds = (System.nanoTime() - start) / 1e9;

    assertThat(result.converged()).isTrue();
    // a laptop takes one or two; a shared machine gets time to breathe
    assertThat(seconds).isLessThan(60);
  }
}
