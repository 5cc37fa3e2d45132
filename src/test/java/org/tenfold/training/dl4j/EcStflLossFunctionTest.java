package org.tenfold.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tenfold.training.EcStflLoss;

class EcStflLossFunctionTest {
  private static final double LAMBDA = 10;
  private static final int[] LABELS = {0, 1, 2, 0, 1, 2, 2, 0, 1};
  private static final int FEATURES = 5;

  private final EcStflLossFunction loss = new EcStflLossFunction(LAMBDA);

  @Test
  void scoreIsLambdaTimesTheLossWhateverTheBatchSize() {
    double[][] features = random(1);

    double score =
        loss.computeScore(
            oneHot(LABELS), Nd4j.create(features), new ActivationIdentity(), null, true);

    assertThat(score)
        .isCloseTo(LAMBDA * EcStflLoss.value(features, LABELS).orElseThrow(), within(1e-9));
    assertThat(loss.lastValue().orElseThrow()).isCloseTo(score / LAMBDA, within(1e-9));
  }

  @Test
  void gradientOverBatchSizeIsTheSlopeAlongAnyDirection() {
    double[][] features = random(1);
    double[][] direction = random(2);
    double step = 1e-6;

    INDArray gradient =
        loss.computeGradient(oneHot(LABELS), Nd4j.create(features), new ActivationIdentity(), null);

    double along = gradient.mul(Nd4j.create(direction)).sumNumber().doubleValue() / LABELS.length;
    double slope =
        (value(features, direction, step) - value(features, direction, -step)) / (2 * step);
    assertThat(along).isCloseTo(LAMBDA * slope, within(1e-7));
  }

  @Test
  void oneClassOnlyGivesNoScoreAndNoGradient() {
    INDArray features = Nd4j.create(random(1));
    INDArray labels = oneHot(new int[LABELS.length]);

    assertThat(loss.computeScore(labels, features, new ActivationIdentity(), null, true)).isZero();
    assertThat(
            loss.computeGradient(labels, features, new ActivationIdentity(), null)
                .norm2Number()
                .doubleValue())
        .isZero();
    assertThat(loss.lastValue()).isEmpty();
  }

  private static double value(double[][] features, double[][] direction, double step) {
    double[][] moved = new double[features.length][FEATURES];
    for (int i = 0; i < moved.length; i++) {
      for (int k = 0; k < FEATURES; k++) {
        moved[i][k] = features[i][k] + step * direction[i][k];
      }
    }
    return EcStflLoss.value(moved, LABELS).orElseThrow();
  }

  private static INDArray oneHot(int[] labels) {
    double[][] rows = new double[labels.length][3];
    for (int i = 0; i < labels.length; i++) {
      rows[i][labels[i]] = 1;
    }
    return Nd4j.create(rows);
  }

  private static double[][] random(long seed) {
    Random random = new Random(seed);
    double[][] values = new double[LABELS.length][FEATURES];
    for (double[] row : values) {
      for (int k = 0; k < FEATURES; k++) {
        row[k] = random.nextGaussian();
      }
    }
    return values;
  }
}
