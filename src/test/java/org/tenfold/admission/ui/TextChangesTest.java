package org.tenfold.admission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextChangesTest {
  @Test
  void linesThatWentAndCameAreTold() {
    assertThat(
            TextChanges.changes(
                List.of("# Rules", "", "Look twice.", "End"),
                List.of("# Rules", "Look once.", "", "End", "Thanks")))
        .containsExactlyInAnyOrder("− Look twice.", "+ Look once.", "+ Thanks");
  }

  @Test
  void theSameTextChangesNothing() {
    assertThat(TextChanges.changes(List.of("a", "b"), List.of("a", "b"))).isEmpty();
  }
}
