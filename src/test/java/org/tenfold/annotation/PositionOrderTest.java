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
import org.tenfold.emotion.Emotion;
import org.tenfold.error.InvalidInput;

class PositionOrderTest {
  private static final List<List<Emotion>> ROWS =
      IntStream.range(0, PositionOrder.ROWS).mapToObj(PositionOrder::row).toList();

  @Test
  void eachEmotionStandsAtEachPlaceEquallyOften() {
    for (int place = 0; place < Emotion.COUNT; place++) {
      Map<Emotion, Integer> times = new HashMap<>();
      for (List<Emotion> row : ROWS) {
        times.merge(row.get(place), 1, Integer::sum);
      }
      assertThat(times).hasSize(Emotion.COUNT);
      assertThat(times.values()).containsOnly(2);
    }
  }

  @Test
  void eachEmotionFollowsEachOtherEquallyOften() {
    Map<String, Integer> pairs = new HashMap<>();
    for (List<Emotion> row : ROWS) {
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
