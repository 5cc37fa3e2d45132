package org.tenfold.agreement.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.agreement.SampleClips.aClip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LabelStatus;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelRule;

class ClipRowTest {
  private static final JudgedClip UNANIMOUS = aClip(1, "a", 10, 0, 0, 0, 0, 0, 0);
  private static final JudgedClip SPLIT = aClip(2, "a", 5, 5, 0, 0, 0, 0, 0);
  private static final JudgedClip UNTOUCHED = aClip(3, "b", 0, 0, 0, 0, 0, 0, 0);
  private static final JudgedClip ONE_VOTE = aClip(4, "b", 0, 1, 0, 0, 0, 0, 0);
  private static final JudgedClip SAD = aClip(5, "b", 0, 7, 3, 0, 0, 0, 0);

  @Test
  void aRowTellsLabelEntropyAndAgreement() {
    ClipRow split = ClipRow.of(SPLIT, LabelRule.DFEW);

    assertThat(split.label()).isEmpty();
    assertThat(split.decision()).isEqualTo(LabelStatus.NO_LABEL);
    // 40 of 90 ordered pairs agree; ln 2 / ln 7
    assertThat(split.agreement().orElseThrow()).isCloseTo(40.0 / 90, within(1e-12));
    assertThat(split.entropy().orElseThrow()).isCloseTo(Math.log(2) / Math.log(7), within(1e-12));
    assertThat(ClipRow.of(SAD, LabelRule.DFEW).label()).contains(DfewLabel.SAD);
  }

  @Test
  void whatCannotBeToldIsEmpty() {
    assertThat(ClipRow.of(UNTOUCHED, LabelRule.DFEW).entropy()).isEmpty();
    assertThat(ClipRow.of(UNTOUCHED, LabelRule.DFEW).agreement()).isEmpty();
    assertThat(ClipRow.of(ONE_VOTE, LabelRule.DFEW).entropy()).hasValue(0);
    assertThat(ClipRow.of(ONE_VOTE, LabelRule.DFEW).agreement()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "entropy-down, 2 5 1 4 3",
    "entropy, 1 4 5 2 3",
    "agreement, 2 5 1 3 4",
    "agreement-down, 1 5 2 3 4",
    "label, 1 5 2 3 4",
    "votes-down, 1 2 5 4 3",
    "number-down, 5 4 3 2 1",
    "no such order, 2 5 1 4 3"
  })
  void ordersPutTheUnknownLast(String key, String numbers) {
    List<ClipRow> rows =
        ClipRow.of(List.of(UNANIMOUS, SPLIT, UNTOUCHED, ONE_VOTE, SAD), LabelRule.DFEW).stream()
            .sorted(ClipOrder.of(key).comparator())
            .toList();

    assertThat(rows.stream().map(row -> row.clip().number() + ""))
        .containsExactly(numbers.split(" "));
  }

  @Test
  void everyOrderIsFoundByItsKey() {
    for (ClipOrder.By by : ClipOrder.By.values()) {
      for (boolean descending : new boolean[] {true, false}) {
        ClipOrder order = new ClipOrder(by, descending);
        assertThat(ClipOrder.of(order.key())).isEqualTo(order);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, UNANIMOUS",
    "1e-17, UNANIMOUS",
    "0.1, LOW",
    "0.3, LOW",
    "0.31, MIDDLE",
    "1, HIGH"
  })
  void bandsHoldTheirUpperEdge(double entropy, EntropyBand band) {
    assertThat(EntropyBand.of(entropy)).isEqualTo(band);
  }
}
