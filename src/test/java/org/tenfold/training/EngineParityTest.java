package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.training.weights.SafeTensors;
import org.tenfold.training.weights.Tensor;

/**
 * Same weights, same batch: both engines say the same. In 64 bits they agree to rounding for every
 * network and loss, and the gradients are those of the loss. In 32 bits, as in training, they agree
 * to 1e-4. Two deep networks magnify the rounding of 32 bits at this size: there an engine may be
 * about as far from the other as it is from itself in 64 bits.
 */
@SharesNothing
@Tag("slow")
class EngineParityTest {
  private static final double EXACT = 1e-6;
  private static final double ROUNDED = 1e-4;
  private static final double FEW = 3;

  @TempDir static Path libtorch = Path.of("");

  @BeforeAll
  static void askLibtorch() throws Exception {
    EngineProbe.inOwnProcess(Engine.LIBTORCH, libtorch);
  }

  static List<EngineProbe.Case> cases() {
    return EngineProbe.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void enginesAgree(EngineProbe.Case one) {
    Map<String, Tensor> dl4j = new EngineProbe(new Dl4jBackend()).run(one, one.precision());
    Map<String, Tensor> other = SafeTensors.read(one.file(libtorch)).tensors();

    assertThat(other.keySet()).isEqualTo(dl4j.keySet());
    double tolerance = one.precision() == Precision.DOUBLE ? EXACT : ROUNDED;
    if (one.deep()) {
      Map<String, Tensor> exact = SafeTensors.read(one.yardstick(libtorch)).tensors();
      tolerance = Math.max(ROUNDED, FEW * greatestDifference(other, exact));
    }
    assertThat(greatestDifference(dl4j, other)).isLessThan(tolerance);
    assertGradientsForetellTheRise(dl4j);
    assertGradientsForetellTheRise(other);
  }

  @Test
  void enginesRefineAlike() {
    Map<String, Tensor> dl4j = new EngineProbe(new Dl4jBackend()).refined();
    Map<String, Tensor> other = SafeTensors.read(libtorch.resolve(EngineProbe.REFINED)).tensors();

    assertThat(other.keySet()).isEqualTo(dl4j.keySet());
    assertThat(greatestDifference(dl4j, other)).isLessThan(EXACT);
  }

  private static void assertGradientsForetellTheRise(Map<String, Tensor> found) {
    if (found.containsKey("rise")) {
      double rise = found.get("rise").values()[0];
      double foretold = found.get("foretold").values()[0];
      assertThat(foretold).isNotZero().isCloseTo(rise, within(1e-4 * Math.abs(rise)));
    }
  }

  private static double greatestDifference(Map<String, Tensor> one, Map<String, Tensor> other) {
    return one.keySet().stream()
        .mapToDouble(name -> difference(one.get(name), other.get(name)))
        .max()
        .orElseThrow();
  }

  /** Greatest difference, as a share of the greatest number. */
  private static double difference(Tensor one, Tensor other) {
    assertThat(other.sides()).isEqualTo(one.sides());
    double apart = 0;
    double most = 1e-3;
    for (int i = 0; i < one.values().length; i++) {
      apart = Math.max(apart, Math.abs(one.values()[i] - other.values()[i]));
      most = Math.max(most, Math.abs(one.values()[i]));
    }
    return apart / most;
  }
}
