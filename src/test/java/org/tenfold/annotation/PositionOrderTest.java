package org.tenfold.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

class PositionOrderTest {
  private static final List<List<Label>> ROWS =
      IntStream.range(0, PositionOrder.ROWS).mapToObj(PositionOrder::row).toList();

  @Test
  void eachEmotionStandsAtEachPlaceEquallyOften() {
    for (int place = 0; place < LabelSet.DFEW.size(); place++) {
      Map<Label, Integer> times = new HashMap<>();
      for (List<Label> row : ROWS) {
        times.merge(row.get(place), 1, Integer::sum);
      }
      assertThat(times).hasSize(LabelSet.DFEW.size());
      assertThat(times.values()).containsOnly(2);
    }
  }

  @Test
  void eachEmotionFollowsEachOtherEquallyOften() {
    Map<String, Integer> pairs = new HashMap<>();
    for (List<Label> row : ROWS) {
      for (int place = 1; place < row.size(); place++) {
        pairs.merge(row.get(place - 1) + " " + row.get(place), 1, Integer::sum);
      }
    }
    assertThat(pairs).hasSize(42);
    assertThat(pairs.values()).containsOnly(2);
  }

  @Test
  void anOrderIsReadBackAsItWasWritten() {
    assertThat(ROWS)
        .allSatisfy(row -> assertThat(PositionOrder.parse(PositionOrder.text(row))).isEqualTo(row));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456", "1234568", "1134567", "12345671", "１２３４５６７"})
  void anythingElseIsNoOrder(String text) {
    assertThatThrownBy(() -> PositionOrder.parse(text)).isInstanceOf(InvalidInput.class);
  }
}
