package org.tenfold.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tenfold.training.network.Network;
import org.tenfold.worker.BadInputException;

class RecipeTest {
  @Test
  void isHandedToTheTrainCommandWhole() {
    Recipe recipe = new Recipe("adamw", "cosine", 3, 0.01, true, 0.1);

    assertThat(recipe.arguments())
        .containsSequence("--optimiser", "adamw")
        .containsSequence("--schedule", "cosine")
        .containsSequence("--warm-up", "3")
        .containsSequence("--weight-decay", "0.01")
        .containsSequence("--validation", "0.1")
        .contains("--flip");
    assertThat(Recipe.PAPER.arguments()).doesNotContain("--flip");
  }

  @Test
  void saysInWordsWhichWeightsAreUsed() {
    assertThat(Recipe.PAPER.words()).endsWith("weights of the last epoch");
    assertThat(new Recipe("sgd", "step", 0, 0, false, 0.1).words())
        .endsWith("epoch chosen on 10 % of the training clips, never on the test clips");
  }

  @Test
  void whatTheCommandWouldRefuseIsRefusedBeforeIt() {
    assertThatThrownBy(() -> new Recipe("lion", "cosine", 0, 0, false, 0))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new Recipe("adam", "cosine", 0, 0, false, 0.6))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void theCostGrowsWithClipsAndWidth() {
    RunCost small = RunCost.of(Network.C3D, 8, 32, 8, 100);

    assertThat(RunCost.of(Network.C3D, 8, 32, 8, 200).multiplications())
        .isEqualTo(2 * small.multiplications());
    assertThat(RunCost.of(Network.C3D, 64, 112, 24, 100).bytes()).isGreaterThan(small.bytes());
    assertThat(small.words()).contains("GB of memory").contains("1 min");
  }
}
