package org.tenfold.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenfold.training.Engine;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;

class RunWordsTest {
  @Test
  void saysInWordsWhatDiffersFromThePaper() {
    assertThat(RunWords.recipe(TrainingSpec.PAPER, Optional.empty()).english())
        .isEqualTo("adam, plateau learning rate, weights of the last epoch");
    assertThat(recipe("'length':{'validation':0.1}"))
        .endsWith("epoch chosen on 10 % of the training clips, never on the test clips");
    assertThat(
            recipe(
                "'balance':{'classWeights':'balanced'},'augmentation':{'shift':4,'colour':0.2},"
                    + "'schedule':{'kind':'cosine','warmUp':3}"))
        .contains("rare emotions weigh more")
        .contains("cosine learning rate after 3 epochs of warm-up")
        .contains("moved by up to 4 pixels")
        .contains("changed by up to 20 %")
        .doesNotContain("mirrored");
  }

  @Test
  void saysItInChineseAsWell() {
    assertThat(
            RunWords.settings(TrainingSpec.PAPER.by(Engine.DL4J), Optional.empty())
                .in(Locale.SIMPLIFIED_CHINESE))
        .startsWith("40 轮，批量 ")
        .contains("plateau 学习率，最后一轮的权重；由 Deeplearning4j 训练。");
    assertThat(RunWords.engine(TrainingSpec.PAPER).in(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("任一引擎（自动）");
    assertThat(RunWords.kind(new TrainingLoss.SoftLabel()).in(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("软标签");
  }

  @Test
  void saysWhatTheTrainingMadeOfThePixels() {
    assertThat(RunWords.recipe(TrainingSpec.PAPER, Optional.of(Normalisation.KINETICS)).english())
        .contains("pixels as kinetics ((0..1 − 0.4322, 0.3947, 0.3765) ÷ 0.2280");
    assertThat(recipe("'normalisation':'unit'")).contains("pixels as unit");
  }

  @Test
  void namesNetworkAndLossAsPeopleDo() {
    TrainingSpec spec = TrainingSpec.PAPER.with(new TrainingLoss.EcStfl(10));

    assertThat(RunWords.network(spec)).isEqualTo("C3D");
    assertThat(RunWords.loss(spec).english()).isEqualTo("EC-STFL (λ = 10)");
    assertThat(RunWords.loss(spec.with(new TrainingLoss.EcStfl(0.5))).english())
        .isEqualTo("EC-STFL (λ = 0.5)");
    assertThat(RunWords.loss(TrainingSpec.PAPER).english()).isEqualTo("softmax");
    assertThat(RunWords.name(spec).english()).isEqualTo("C3D · EC-STFL (λ = 10) · seed 1");
  }

  private static String recipe(String fields) {
    return RunWords.recipe(
            TrainingSpec.parse("{" + fields.replace('\'', '"') + "}"), Optional.empty())
        .english();
  }

  @Test
  void theCostGrowsWithClipsAndWidth() {
    RunCost small = cost(8, 32, 16, 100);

    assertThat(cost(8, 32, 16, 200).multiplications()).isEqualTo(2 * small.multiplications());
    assertThat(cost(64, 112, 16, 100).bytes()).isGreaterThan(small.bytes());
    assertThat(cost(8, 32, 32, 100).bytes()).isGreaterThan(small.bytes());
    assertThat(small.words().english()).contains(" MB of memory").contains("1 min");
  }

  private static RunCost cost(int width, int size, int frames, long clips) {
    return RunCost.of(Network.C3D.spec(width, frames, size, 7), 8, clips);
  }
}
