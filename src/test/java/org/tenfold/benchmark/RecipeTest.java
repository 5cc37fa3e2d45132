package org.tenfold.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.Augmentation;
import org.tenfold.training.Precision;
import org.tenfold.training.network.Network;

class RecipeTest {
  @Test
  void isHandedToTheTrainCommandWhole() {
    Recipe recipe =
        new Recipe(
            "adamw",
            "cosine",
            3,
            0.01,
            Recipe.CLASS_WEIGHTS,
            new Augmentation(true, 4, 0.2),
            0.1,
            Precision.MIXED,
            "kinetics");

    assertThat(recipe.arguments())
        .containsSequence("--optimiser", "adamw")
        .containsSequence("--schedule", "cosine")
        .containsSequence("--warm-up", "3")
        .containsSequence("--weight-decay", "0.01")
        .containsSequence("--class-weights", "balanced")
        .containsSequence("--shift", "4")
        .containsSequence("--colour", "0.2")
        .containsSequence("--validation", "0.1")
        .containsSequence("--precision", "mixed")
        .containsSequence("--normalisation", "kinetics")
        .contains("--flip")
        .doesNotContain("--balanced-sampling");
    assertThat(Recipe.PAPER.arguments())
        .doesNotContain("--flip", "--class-weights", "--balanced-sampling");
    assertThat(with(Recipe.BALANCED_SAMPLING, Augmentation.NONE, 0).arguments())
        .contains("--balanced-sampling");
  }

  @Test
  void saysInWordsWhatDiffersFromThePaper() {
    assertThat(Recipe.PAPER.words())
        .isEqualTo("adam, plateau learning rate, weights of the last epoch");
    assertThat(with(Recipe.UNBALANCED, Augmentation.NONE, 0.1).words())
        .endsWith("epoch chosen on 10 % of the training clips, never on the test clips");
    assertThat(with(Recipe.CLASS_WEIGHTS, new Augmentation(false, 4, 0.2), 0).words())
        .contains("rare emotions weigh more")
        .contains("moved by up to 4 pixels")
        .contains("changed by up to 20 %")
        .doesNotContain("mirrored");
  }

  @Test
  void whatTheCommandWouldRefuseIsRefusedBeforeIt() {
    assertThatThrownBy(
            () ->
                new Recipe(
                    "lion",
                    "cosine",
                    0,
                    0,
                    Recipe.UNBALANCED,
                    Augmentation.NONE,
                    0,
                    Precision.SINGLE,
                    Recipe.AUTO))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> with("often", Augmentation.NONE, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> with(Recipe.UNBALANCED, new Augmentation(false, -1, 0), 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> with(Recipe.UNBALANCED, new Augmentation(false, 0, 1), 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> with(Recipe.UNBALANCED, Augmentation.NONE, 0.6))
        .isInstanceOf(InvalidInput.class);
    Recipe mixed =
        new Recipe(
            "adam",
            "plateau",
            0,
            0,
            Recipe.UNBALANCED,
            Augmentation.NONE,
            0,
            Precision.MIXED,
            Recipe.AUTO);
    assertThatThrownBy(() -> settings("dl4j", mixed))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("libtorch");
    assertThat(settings("libtorch", mixed).recipe()).isEqualTo(mixed);
  }

  private static Recipe with(String balance, Augmentation variation, double validation) {
    return new Recipe(
        "sgd", "step", 0, 0, balance, variation, validation, Precision.SINGLE, Recipe.AUTO);
  }

  private static RunSettings settings(String backend, Recipe recipe) {
    return new RunSettings(
        "c3d",
        RunSettings.DIVERGENCE,
        10,
        backend,
        1,
        4,
        8,
        32,
        0.001,
        1,
        recipe,
        Optional.empty());
  }

  @Test
  void theCostGrowsWithClipsAndWidth() {
    RunCost small = RunCost.of(Network.C3D, 8, 32, 8, 100);

    assertThat(RunCost.of(Network.C3D, 8, 32, 8, 200).multiplications())
        .isEqualTo(2 * small.multiplications());
    assertThat(RunCost.of(Network.C3D, 64, 112, 24, 100).bytes()).isGreaterThan(small.bytes());
    assertThat(small.words()).contains(" MB of memory").contains("1 min");
  }
}
