package org.tenfold.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;

class LabelStatusTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, UNTOUCHED",
    "6, 4, 0, LABELLED",
    "5, 5, 0, NO_LABEL",
    "6, 0, 0, SETTLED",
    "5, 4, 0, OPEN",
    "1, 0, 0, OPEN",
    "2, 2, 2, OPEN",
    "3, 3, 2, LOST",
    "4, 4, 1, LOST"
  })
  void sixOfTen(int happy, int sad, int fear, LabelStatus decision) {
    assertThat(LabelStatus.of(VoteCounts.of(happy, sad, 0, 0, 0, 0, fear), LabelRule.DFEW))
        .isEqualTo(decision);
  }

  /** By trying out every way in which the missing votes can fall. */
  @ParameterizedTest
  @CsvSource({"4, 2, 1", "3, 3, 1", "3, 3, 3", "5, 1, 1", "2, 2, 2", "4, 4, 1", "1, 1, 1"})
  void openMeansThatBothEndsArePossible(int happy, int sad, int fear) {
    VoteCounts votes = VoteCounts.of(happy, sad, 0, 0, 0, 0, fear);

    List<Boolean> ends =
        ends(votes).stream().map(end -> LabelRule.DFEW.label(end).isPresent()).distinct().toList();

    LabelStatus expected =
        ends.size() == 2
            ? LabelStatus.OPEN
            : ends.getFirst() ? LabelStatus.SETTLED : LabelStatus.LOST;
    assertThat(LabelStatus.of(votes, LabelRule.DFEW)).isEqualTo(expected);
  }

  private static List<VoteCounts> ends(VoteCounts votes) {
    if (LabelRule.DFEW.finished(votes)) {
      return List.of(votes);
    }
    return org.tenfold.label.LabelSet.DFEW.all().stream()
        .flatMap(emotion -> ends(votes.plus(VoteCounts.tally(List.of(emotion), 7))).stream())
        .distinct()
        .toList();
  }
}
