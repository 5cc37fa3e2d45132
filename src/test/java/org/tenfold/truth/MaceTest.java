package org.tenfold.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.truth.Crowds.assertNumbers;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tenfold.truth.Crowds.Planted;

class MaceTest {
  private static final double[] KNOWING = {.9, .7, .5, .8, 0, .6};

  /** What each says in spam; nobody spams alike. */
  private static final double[][] SPAM = {
    {.25, .25, .25, .25},
    {1, 0, 0, 0},
    {.1, .2, .3, .4},
    {0, .5, .5, 0},
    {.1, .1, .7, .1},
    {.4, .4, .1, .1}
  };

  @Test
  void spammerIsFound() {
    double[][][] people = new double[KNOWING.length][4][4];
    for (int person = 0; person < people.length; person++) {
      for (int truth = 0; truth < 4; truth++) {
        for (int said = 0; said < 4; said++) {
          people[person][truth][said] =
              (truth == said ? KNOWING[person] : 0) + (1 - KNOWING[person]) * SPAM[person][said];
        }
      }
    }
    Planted crowd = Crowds.planted(people, 8000, people.length, 2013);

    Mace.Fit fit = new Mace().fit(crowd.votes());

    assertThat(fit.inference().converged()).isTrue();
    assertNumbers(fit.knowing(), .03, KNOWING);
    for (int person = 1; person < people.length; person++) {
      assertNumbers(fit.spam()[person], .05, SPAM[person]);
    }
    for (int person = 0; person < people.length; person++) {
      for (int truth = 0; truth < 4; truth++) {
        assertNumbers(fit.inference().errors()[person][truth], .04, people[person][truth]);
      }
    }
    double plain = crowd.hits(new Majority().infer(crowd.votes()).labels());
    assertThat(crowd.hits(fit.inference().labels())).isGreaterThan(plain + .005);
  }

  @Test
  void perfectAnnotatorsKnowAndNeverSpam() {
    double[][][] people = {Crowds.coin(1, 3), Crowds.coin(1, 3), Crowds.coin(1, 3)};

    Mace.Fit fit = new Mace().fit(Crowds.planted(people, 50, 3, 1).votes());

    assertThat(Arrays.stream(fit.knowing()))
        .allSatisfy(k -> assertThat(k).isCloseTo(1, within(.001)));
    assertThat(fit.inference().priors()).containsOnly(1. / 3);
  }
}
