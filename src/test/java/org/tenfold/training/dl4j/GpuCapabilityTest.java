package org.tenfold.training.dl4j;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;

class GpuCapabilityTest {
  @ParameterizedTest
  @ValueSource(strings = {"3.7", "7.5\n", "8.6\n9.0\n", " 8.9 "})
  void cardsThatTheReleaseHasMachineCodeForAreTaken(String said) {
    assertThatCode(() -> GpuCapability.parse(said).requireMachineCode()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5", "9.0", "10.0", "12.0"})
  void othersAreSentToTheOtherEngine(String said) {
    assertThatThrownBy(() -> GpuCapability.parse(said).requireMachineCode())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("this one has " + said)
        .hasMessageContaining("--engine libtorch, built with -Plibtorch-gpu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "No devices were found", "[N/A]"})
  void anAnswerWithoutANumberIsSaidSo(String said) {
    assertThatThrownBy(() -> GpuCapability.parse(said))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("can't be read");
  }
}
