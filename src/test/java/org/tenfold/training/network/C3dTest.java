package org.tenfold.training.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class C3dTest {
  /** Filters x (inputs x 27 + 1) for conv1..conv5b, then fc6 on 512 x 1 x 4 x 4, fc7. */
  private static final long ALL_BUT_FC8 =
      64L * (3 * 27 + 1)
          + 128L * (64 * 27 + 1)
          + 256L * (128 * 27 + 1)
          + 256L * (256 * 27 + 1)
          + 512L * (256 * 27 + 1)
          + 3 * 512L * (512 * 27 + 1)
          + 4096L * (8192 + 1)
          + 4096L * (4096 + 1);

  @Test
  void paperSizeHasThePoolsOfThePaper() {
    ModelSpec spec = Network.C3D.spec(64, 16, 112, 7);

    List<Shape> pools =
        spec.steps().stream()
            .filter(step -> step.block() instanceof Block.MaxPool3d)
            .map(ModelSpec.Step::out)
            .toList();

    assertThat(pools)
        .containsExactly(
            new Shape(64, 16, 56, 56),
            new Shape(128, 8, 28, 28),
            new Shape(256, 4, 14, 14),
            new Shape(512, 2, 7, 7),
            new Shape(512, 1, 4, 4));
  }

  @Test
  void paperSizeHasSeventyEightMillionParameters() {
    assertThat(ALL_BUT_FC8).isEqualTo(77_995_776);
    assertThat(Network.C3D.spec(64, 16, 112, 7).parameterCount())
        .isEqualTo(ALL_BUT_FC8 + 7 * 4097)
        .isEqualTo(78_024_455);
    assertThat(Network.C3D.spec(64, 16, 112, 487).parameterCount())
        .isEqualTo(ALL_BUT_FC8 + 487 * 4097);
  }

  /** A scale and a shift for each filter more, and as many running means and variances. */
  @Test
  void theVariantOfTheAuthorsCodeNormalisesEachConvolution() {
    ModelSpec spec = Network.C3D_BN.spec(64, 16, 112, 7);

    int filters = 64 + 128 + 2 * 256 + 4 * 512;
    assertThat(spec.parameterCount()).isEqualTo(78_024_455 + 2L * filters);
    assertThat(spec.parameters())
        .extracting(Parameter::name)
        .contains("conv1.weight", "bn1.weight", "bn5b.running_var")
        .containsAll(
            Network.C3D.spec(64, 16, 112, 7).parameters().stream().map(Parameter::name).toList());
    assertThat(spec.steps().get(spec.featureBlock()).out()).isEqualTo(Shape.flat(4096));
  }

  @Test
  void featuresAreThoseOfFc7() {
    ModelSpec spec = Network.C3D.spec(64, 16, 112, 7);

    assertThat(spec.steps().get(spec.featureBlock()).out()).isEqualTo(Shape.flat(4096));
    assertThat(spec.blocks().get(spec.featureBlock() - 1)).isEqualTo(new Block.Linear("fc7", 4096));
  }

  @ParameterizedTest
  @CsvSource({
    "16, 112, 8192",
    "16, 48, 2048",
    "16, 32, 2048",
    "16, 16, 512",
    "8, 16, 512",
    "1, 8, 512"
  })
  void poolsStopWhereASideIsOne(int frames, int size, int flattened) {
    ModelSpec spec = Network.C3D.spec(64, frames, size, 7);

    Shape beforeFc6 =
        spec.steps().stream()
            .filter(step -> step.block() instanceof Block.Flatten)
            .map(ModelSpec.Step::out)
            .findFirst()
            .orElseThrow();

    assertThat(beforeFc6).isEqualTo(Shape.flat(flattened));
  }
}
