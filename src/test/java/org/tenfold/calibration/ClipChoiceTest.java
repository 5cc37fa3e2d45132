package org.tenfold.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;

class ClipChoiceTest {
  @Test
  void numbersAndRangesAreReadOnceEach() {
    assertThat(ClipChoice.numbers(" 12, 17-20,18 , 3 ")).containsExactly(3, 12, 17, 18, 19, 20);
    assertThat(ClipChoice.numbers("12，17–18、4")).containsExactly(4, 12, 17, 18);
    assertThat(ClipChoice.numbers("  ,")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 17", "a", "-3", "20-17", "1.5", "1-2-3", "99999999999", "1-1000000"})
  void whatIsNoNumberIsRefusedAndNeverGuessed(String text) {
    assertThatThrownBy(() -> ClipChoice.numbers(text)).isInstanceOf(InvalidInput.class);
  }
}
