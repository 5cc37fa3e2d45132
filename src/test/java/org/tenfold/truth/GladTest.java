package org.tenfold.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tenfold.truth.Crowds.Planted;
import org.tenfold.truth.Votes.Vote;

class GladTest {
  private static final double[] ABILITIES = {2, 1.5, 1, .5, 0, -1};

  @Test
  void abilitiesAndDifficultiesAreRecovered() {
    Random random = new Random(2009);
    List<Vote> votes = new ArrayList<>();
    int[] truth = new int[2000];
    for (int item = 0; item < truth.length; item++) {
      truth[item] = random.nextInt(2);
      double ease = item % 2 == 0 ? 2 : .4;
      for (int annotator = 0; annotator < 3 * ABILITIES.length; annotator++) {
        double right = 1 / (1 + Math.exp(-ABILITIES[annotator / 3] * ease));
        int said = random.nextDouble() < right ? truth[item] : 1 - truth[item];
        votes.add(new Vote("i" + item, "a" + annotator, "" + said));
      }
    }

    Glad.Fit fit = new Glad().fit(Votes.of(List.of("0", "1"), votes));

    double[] ability = fit.ability();
    for (int annotator = 3; annotator < ability.length; annotator++) {
      assertThat(ability[annotator] - ability[annotator - 3]).as("of %d", annotator).isNegative();
    }
    assertThat(ability[12]).isCloseTo(0, within(.1));
    // β is known but for a factor, which the priors choose; it shrinks all abilities alike
    assertThat(ability[17]).isLessThan(-.2);
    double[] difficulty = fit.difficulty();
    assertThat(Arrays.stream(difficulty)).allMatch(value -> value > 0);
    assertThat(meanOfEvery(2, 1, difficulty)).isGreaterThan(1.5 * meanOfEvery(2, 0, difficulty));
    Planted crowd = new Planted(Votes.of(List.of("0", "1"), votes), truth);
    double plain = crowd.hits(new Majority().infer(crowd.votes()).labels());
    assertThat(crowd.hits(fit.inference().labels())).isGreaterThan(plain + .01);
  }

  @Test
  void gradientIsNoughtAtTheEnd() {
    Votes votes = Crowds.toy();
    Glad.Fit fit = new Glad(new ConvergenceCriterion(20_000, 1e-13)).fit(votes);

    // d log-posterior / d α_j = Σ (T − σ(α β)) β − (α − 1), with T the posterior of what was said
    double[] gradient = Arrays.stream(fit.ability()).map(alpha -> 1 - alpha).toArray();
    for (int vote = 0; vote < votes.size(); vote++) {
      int annotator = votes.annotator(vote);
      double ease = 1 / fit.difficulty()[votes.item(vote)];
      double right = 1 / (1 + Math.exp(-fit.ability()[annotator] * ease));
      double posterior = fit.inference().posterior()[votes.item(vote)][votes.label(vote)];
      gradient[annotator] += (posterior - right) * ease;
    }
    assertThat(gradient).containsExactly(new double[5], within(1e-6));
  }

  private static double meanOfEvery(int step, int first, double[] values) {
    double sum = 0;
    for (int index = first; index < values.length; index += step) {
      sum += values[index];
    }
    return sum * step / values.length;
  }
}
