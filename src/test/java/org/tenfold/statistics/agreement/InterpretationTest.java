package org.tenfold.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpretationTest {
  @ParameterizedTest
  @CsvSource({
    "-0.000001, poor",
    "0, slight",
    "0.005, slight",
    "0.20, slight",
    "0.2000001, fair",
    "0.40, fair",
    "0.4000001, moderate",
    "0.60, moderate",
    "0.6000001, substantial",
    "0.80, substantial",
    "0.8000001, almost perfect",
    "1, almost perfect"
  })
  void bandsLeaveNoGap(double kappa, String words) {
    assertThat(Interpretation.of(kappa).words()).isEqualTo(words);
  }
}
