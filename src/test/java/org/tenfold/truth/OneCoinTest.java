package org.tenfold.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.truth.Crowds.assertNumbers;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tenfold.truth.Crowds.Planted;

class OneCoinTest {
  private static final double[] RIGHT = {.95, .8, .65, .5, 1. / 7, .02, .7};

  @Test
  void plantedCoinsAreRecovered() {
    double[][][] people =
        Arrays.stream(RIGHT).mapToObj(right -> Crowds.coin(right, 7)).toArray(double[][][]::new);
    Planted crowd = Crowds.planted(people, 6000, 5, 2014);

    Inference result = new OneCoin().infer(crowd.votes());

    for (int person = 0; person < RIGHT.length; person++) {
      // annotators are numbered as they appear, their names tell who they are
      int index = crowd.votes().annotators().indexOf("a" + person);
      for (int truth = 0; truth < 7; truth++) {
        assertNumbers(result.errors()[index][truth], .03, people[person][truth]);
      }
    }
    double plain = crowd.hits(new Majority().infer(crowd.votes()).labels());
    assertThat(crowd.hits(result.labels())).isGreaterThan(plain + .02);
  }

  @Test
  void fewParametersFitNoBetterThanMany() {
    assertThat(new OneCoin().infer(Crowds.anaesthetists()).logLikelihood())
        .isLessThan(new DawidSkene().infer(Crowds.anaesthetists()).logLikelihood());
  }
}
