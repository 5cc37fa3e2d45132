package org.tenfold.training.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchLossTest {
  private static final int CLASSES = 4;
  private static final int FEATURES = 5;
  private static final int[] LABELS = {0, 1, 2, 0, 1, 2, 2, 0, 1, 3};
  private static final double[] CLASS_WEIGHTS = {1, 0.5, 2, 3};

  static Stream<TrainingLoss> losses() {
    return Stream.of(
        new TrainingLoss.Softmax(),
        new TrainingLoss.Centre(0.3, 0.5),
        new TrainingLoss.EcStfl(10),
        new TrainingLoss.SoftLabel(),
        new TrainingLoss.Divergence());
  }

  /** Along random directions of logits and features, against the central difference. */
  @ParameterizedTest
  @MethodSource("losses")
  void gradientsAreThoseOfTheTotal(TrainingLoss loss) {
    double step = 1e-5;
    double[][] logits = random(1, CLASSES);
    double[][] features = random(2, FEATURES);
    double[][] logitsWay = random(3, CLASSES);
    double[][] featuresWay = random(4, FEATURES);

    BatchLoss.Gradients gradients = fresh(loss).of(logits, features, targets());

    double along =
        product(gradients.logits(), logitsWay)
            + gradients.features().map(gradient -> product(gradient, featuresWay)).orElse(0.0);
    double up = total(loss, moved(logits, logitsWay, step), moved(features, featuresWay, step));
    double down = total(loss, moved(logits, logitsWay, -step), moved(features, featuresWay, -step));
    assertThat(along).isCloseTo((up - down) / (2 * step), within(1e-7));
  }

  /** Three clips, by hand: -log p of the labels, weighted 1, 1/2 and 2. */
  @Test
  void classWeightsMakeAWeightedMean() {
    double[][] logits = {{0, 0, 0, 0}, {1, 2, 0, 0}, {0, 0, 0, 0}};
    double second = Math.log(Math.E + Math.exp(2) + 2) - 2;

    double value =
        new BatchLoss(new TrainingLoss.Softmax(), CLASS_WEIGHTS, FEATURES)
            .of(logits, new double[3][FEATURES], Targets.of(0, 1, 2))
            .loss()
            .total();

    assertThat(value).isCloseTo((Math.log(4) * 3 + second / 2) / 3.5, within(1e-12));
  }

  /** Of two clips, by scipy; equal logits of eleven classes cost ln 11. */
  @Test
  void elevenClassesAreWeighedEach() {
    double[][] logits = {
      {0.5, -1, 2, 0, 0.25, -0.5, 1, 1.5, -2, 3, 0.75}, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}
    };
    double[] weights = {1, 2, 1, 1, 0.5, 1, 1, 1, 1, 1, 3};
    BatchLoss loss = new BatchLoss(new TrainingLoss.Softmax(), weights, FEATURES);

    double both = loss.of(logits, new double[2][FEATURES], Targets.of(10, 4)).loss().total();
    double one = loss.of(logits, new double[2][FEATURES], Targets.of(4, 4)).loss().total();

    assertThat(both).isCloseTo(2.9000228202891356, within(1e-12));
    assertThat(both).isCloseTo((3 * 2.98371074487093 + 0.5 * Math.log(11)) / 3.5, within(1e-12));
    assertThat(one).isGreaterThan(Math.log(11));
  }

  @Test
  void divergenceIsZeroWhereThePredictionIsTheVotes() {
    double[][] logits = {{Math.log(0.6), Math.log(0.4), Math.log(1e-300), Math.log(1e-300)}};
    Targets targets = new Targets(new int[] {0}, new double[][] {{0.6, 0.4, 0, 0}});
    double[] ones = {1, 1, 1, 1};

    double divergence =
        new BatchLoss(new TrainingLoss.Divergence(), ones, 1)
            .of(logits, new double[1][1], targets)
            .loss()
            .total();
    double crossEntropy =
        new BatchLoss(new TrainingLoss.SoftLabel(), ones, 1)
            .of(logits, new double[1][1], targets)
            .loss()
            .total();

    assertThat(divergence).isCloseTo(0, within(1e-12));
    assertThat(crossEntropy).isCloseTo(-0.6 * Math.log(0.6) - 0.4 * Math.log(0.4), within(1e-12));
  }

  @Test
  void ecStflAddsLambdaTimesTheWorkedExample() {
    double[][] features = {{0, 0}, {3, 4}, {6, 8}, {0, 5}, {12, 5}};

    StepLoss loss =
        new BatchLoss(new TrainingLoss.EcStfl(10), new double[] {1, 1}, 2)
            .of(new double[5][2], features, Targets.of(0, 0, 0, 1, 1))
            .loss();

    assertThat(loss.features().orElseThrow()).isCloseTo(0.696703, within(5e-7));
    assertThat(loss.total()).isCloseTo(Math.log(2) + 6.96703, within(5e-6));
  }

  @Test
  void ecStflAloneSkipsABatchOfOneClass() {
    Targets oneClass = Targets.of(2, 2, 2);

    assertThat(fresh(new TrainingLoss.EcStfl(10)).skips(oneClass)).isTrue();
    assertThat(fresh(new TrainingLoss.EcStfl(10)).skips(targets())).isFalse();
    assertThat(fresh(new TrainingLoss.Softmax()).skips(oneClass)).isFalse();
  }

  /** Equation 4 of Wen et al.: two clips at (4, 0) and (0, 2) pull by rate * (4, 2) / 3. */
  @Test
  void aCentreFollowsItsClips() {
    CentreLoss centre = new CentreLoss(0.5, 2, 2);
    double[][] features = {{4, 0}, {0, 2}};

    assertThat(centre.value(features, new int[] {1, 1})).isEqualTo((16 + 4) / 4.0);
    centre.follow(features, new int[] {1, 1});

    assertThat(centre.centres()[1][0]).isCloseTo(0.5 * 4 / 3, within(1e-7));
    assertThat(centre.centres()[1][1]).isCloseTo(0.5 * 2 / 3, within(1e-7));
    assertThat(centre.centres()[0]).containsExactly(0, 0);
  }

  private static BatchLoss fresh(TrainingLoss loss) {
    return new BatchLoss(loss, CLASS_WEIGHTS, FEATURES);
  }

  private static double total(TrainingLoss loss, double[][] logits, double[][] features) {
    return fresh(loss).of(logits, features, targets()).loss().total();
  }

  private static Targets targets() {
    double[][] shares = random(5, CLASSES);
    for (double[] row : shares) {
      double sum = IntStream.range(0, CLASSES).mapToDouble(k -> Math.exp(row[k])).sum();
      for (int k = 0; k < CLASSES; k++) {
        row[k] = Math.exp(row[k]) / sum;
      }
    }
    return new Targets(LABELS, shares);
  }

  private static double product(double[][] one, double[][] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      for (int k = 0; k < one[i].length; k++) {
        sum += one[i][k] * other[i][k];
      }
    }
    return sum;
  }

  private static double[][] moved(double[][] from, double[][] way, double step) {
    double[][] moved = new double[from.length][from[0].length];
    for (int i = 0; i < moved.length; i++) {
      for (int k = 0; k < moved[i].length; k++) {
        moved[i][k] = from[i][k] + step * way[i][k];
      }
    }
    return moved;
  }

  private static double[][] random(long seed, int columns) {
    Random random = new Random(seed);
    double[][] values = new double[LABELS.length][columns];
    for (double[] row : values) {
      for (int k = 0; k < columns; k++) {
        row[k] = random.nextGaussian();
      }
    }
    return values;
  }
}
