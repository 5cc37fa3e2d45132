package org.tenfold.training.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Against PyTorch 1.13's cross_entropy on the same logits, in 64 bits. */
class RefinedTargetsTest {
  private static final double[][] LOGITS = {
    {0.5, -1.0, 2.0, 0.1}, {1.5, 0.2, -0.3, 0.0}, {0.0, 0.7, 0.9, -2.0}
  };
  private static final int[] LABELS = {2, 0, 1};
  private static final double[] ONES = {1, 1, 1, 1};

  @Test
  void smoothedLabelsAreThoseOfPyTorch() {
    BatchLoss.Gradients found = of(new TrainingLoss.Softmax(), ONES, 0.1, Targets.of(LABELS));

    assertThat(found.loss().total()).isCloseTo(0.746373190093224, within(1e-14));
    assertThat(found.logits()[0])
        .containsExactly(
            new double[] {
              0.043953106048612, 0.0033333482595512987, -0.07400176942837519, 0.026715315120211934
            },
            within(1e-15));
    assertThat(found.logits()[2])
        .containsExactly(
            new double[] {
              0.051098239431041345, -0.1886528427698452, 0.13784474793887327, -0.0002901446000693262
            },
            within(1e-15));
  }

  @Test
  void smoothedVotesAreThoseOfPyTorch() {
    double[][] votes = {{0.1, 0.2, 0.6, 0.1}, {1, 0, 0, 0}, {0, 0.5, 0.5, 0}};

    BatchLoss.Gradients found =
        of(new TrainingLoss.SoftLabel(), ONES, 0.2, new Targets(LABELS, votes));

    assertThat(found.loss().total()).isCloseTo(1.0887065234265574, within(1e-14));
  }

  /** 0.3 of the loss by the own labels and 0.7 by those of the partners. */
  @Test
  void theLossOfMixedClipsIsThatOfBothInTheirShares() {
    Targets mixed =
        new Targets(LABELS, new double[0][], Optional.of(new Mixing(0.3, new int[] {1, 2, 0})));

    assertThat(of(new TrainingLoss.Softmax(), ONES, 0, mixed).loss().total())
        .isCloseTo(1.2347065234265573, within(1e-14));
    assertThat(of(new TrainingLoss.Softmax(), new double[] {1, 0.5, 2, 3}, 0, mixed).loss().total())
        .isCloseTo(1.0287506342491393, within(1e-14));
  }

  @Test
  void aBatchIsLeftOutOnlyWhereNoPartnerWeighsAnything() {
    double[] onlyClassOne = {0, 1, 0, 0};
    BatchLoss loss = new BatchLoss(new TrainingLoss.Softmax(), onlyClassOne, 1);
    Mixing ofBoth = new Mixing(0.5, new int[] {1, 0});

    assertThat(loss.skips(Targets.of(2, 0))).isTrue();
    assertThat(loss.skips(new Targets(new int[] {2, 1}, new double[0][], Optional.of(ofBoth))))
        .isFalse();
    assertThat(loss.skips(new Targets(new int[] {2, 0}, new double[0][], Optional.of(ofBoth))))
        .isTrue();
  }

  private static BatchLoss.Gradients of(
      TrainingLoss loss, double[] classWeights, double smoothing, Targets targets) {
    return new BatchLoss(loss, classWeights, 1, smoothing)
        .of(LOGITS, new double[LOGITS.length][1], targets);
  }
}
