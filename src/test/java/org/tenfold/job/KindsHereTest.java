package org.tenfold.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsHereTest {
  @ParameterizedTest
  @CsvSource({
    "'', cut, true",
    "'train-run, train-fold', train-fold, true",
    "'train-run, train-fold', cut, false",
    "'-train-run,-train-fold', cut, true",
    "'-train-run,-train-fold', train-run, false",
    "'cut,-cut', cut, false"
  })
  void aMachineTakesWhatItsSettingsSay(String setting, String kind, boolean taken) {
    assertThat(KindsHere.parse(setting).take(kind)).isEqualTo(taken);
  }
}
