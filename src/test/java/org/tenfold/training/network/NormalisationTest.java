package org.tenfold.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisationTest {
  private static final Shape TWO_PIXELS = new Shape(3, 1, 1, 2);

  /** By hand from the published means and deviations: (p / 255 - mean) / deviation, or p - mean. */
  @ParameterizedTest
  @CsvSource({
    "centred, 1.0, -1.0, -0.6, 0.6, 0.0039215686, 0.2",
    "unit, 1.0, 0.0, 0.2, 0.8, 0.5019608, 0.6",
    "kinetics, 2.4902, -1.89519, -0.87905, 1.83035, 0.57843, 1.03024",
    "kinetics-hara, 2.04299, -1.56973, -0.756, 1.45558, 0.45473, 0.81293",
    "imagenet, 2.2489, -2.1179, -1.14286, 1.53571, 0.42649, 0.86222",
    "sports1m, 38, 63, -47, 106, 153, -102"
  })
  void pixelsBecomeWhatTheWeightsWereTrainedOn(
      String key, double r1, double r2, double g1, double g2, double b1, double b2) {
    Normalisation normalisation = Normalisation.of(key).orElseThrow();
    float[] values = centred(255, 0, 51, 204, 128, 153);

    normalisation.apply(values, 1, TWO_PIXELS);

    double[] due = {r1, r2, g1, g2, b1, b2};
    for (int i = 0; i < due.length; i++) {
      assertThat((double) values[1 + i]).isCloseTo(due[i], within(2e-5));
    }
    assertThat(values[0]).isEqualTo(7); // nothing before the clip is touched
  }

  @Test
  void meansAndDeviationsCanBeGiven() {
    Normalisation given = Normalisation.of("0.5,0.4,0.3/0.25,0.5,1").orElseThrow();
    float[] values = centred(255, 0, 51, 204, 0, 255);

    given.apply(values, 1, TWO_PIXELS);

    assertThat(values)
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(7, 2, -2, -0.4f, 0.8f, -0.3f, 0.7f);
    assertThat(given.words())
        .isEqualTo(
            "0.5,0.4,0.3/0.25,0.5,1 ((0..1 − 0.5000, 0.4000, 0.3000) ÷ 0.2500, 0.5000,"
                + " 1.000)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "caffe", "0.5/0.5", "1,2,3", "1,2,3/1,1,0", "1,2,3/1,1,-1", "1,2,NaN/1,1,1"})
  void anythingElseIsNone(String text) {
    assertThat(Normalisation.of(text)).isEmpty();
  }

  private static float[] centred(int... pixels) {
    float[] values = new float[1 + pixels.length];
    values[0] = 7;
    for (int i = 0; i < pixels.length; i++) {
      values[1 + i] = (pixels[i] - 127.5f) / 127.5f;
    }
    return values;
  }
}
