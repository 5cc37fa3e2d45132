package org.tenfold.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;

class PositionOrderTest {
  @ParameterizedTest
  @CsvSource({"2,1", "3,2", "7,2", "11,2", "12,1", "20,1"})
  void eachLabelStandsAtEachPlaceEquallyOften(int labels, int often) {
    for (int place = 0; place < labels; place++) {
      Map<Label, Integer> times = new HashMap<>();
      for (List<Label> row : rows(labels)) {
        times.merge(row.get(place), 1, Integer::sum);
      }
      assertThat(times).hasSize(labels);
      assertThat(times.values()).containsOnly(often);
    }
  }

  @ParameterizedTest
  @CsvSource({"2,1", "3,2", "7,2", "11,2", "12,1", "20,1"})
  void eachLabelFollowsEachOtherEquallyOften(int labels, int often) {
    Map<String, Integer> pairs = new HashMap<>();
    for (List<Label> row : rows(labels)) {
      for (int place = 1; place < row.size(); place++) {
        pairs.merge(row.get(place - 1) + " " + row.get(place), 1, Integer::sum);
      }
    }
    assertThat(pairs).hasSize(labels * (labels - 1));
    assertThat(pairs.values()).containsOnly(often);
  }

  /** Votes of older versions bear these texts, and a person's place stays where it was. */
  @Test
  void theOrdersOfSevenAreThoseOfOlderVersions() {
    assertThat(rows(7)).hasSize(14);
    assertThat(PositionOrder.text(PositionOrder.row(0, 7))).isEqualTo("1273645");
    assertThat(PositionOrder.text(PositionOrder.row(13, 7))).isEqualTo("4352617");
    assertThat(PositionOrder.row(14, 7)).isEqualTo(PositionOrder.row(0, 7));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 11, 20})
  void anOrderIsReadBackAsItWasWritten(int labels) {
    assertThat(rows(labels))
        .allSatisfy(
            row -> {
              String text = PositionOrder.text(row);
              assertThat(text).hasSize(labels);
              assertThat(PositionOrder.parse(text, labels)).isEqualTo(row);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456", "1234568", "1134567", "12345671", "１２３４５６７"})
  void anythingElseIsNoOrder(String text) {
    assertThatThrownBy(() -> PositionOrder.parse(text, 7)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789aA", "123456789ac", "123456789a0", "123456789aa", "1"})
  void anOrderOfElevenHasElevenDigitsOfBase36(String text) {
    assertThatThrownBy(() -> PositionOrder.parse(text, 11)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aVoteNamesALabelOfItsOrder() {
    assertThat(vote(11, "123456789ab").emotion()).isEqualTo(Label.of(11));
    assertThatThrownBy(() -> vote(11, "1234567")).isInstanceOf(InvalidInput.class);
  }

  private static Vote vote(int label, String order) {
    return new Vote(UUID.randomUUID(), Label.of(label), 1500, 1400, 1, 0, 1, order);
  }

  private static List<List<Label>> rows(int labels) {
    return IntStream.range(0, PositionOrder.rows(labels))
        .mapToObj(row -> PositionOrder.row(row, labels))
        .toList();
  }
}
