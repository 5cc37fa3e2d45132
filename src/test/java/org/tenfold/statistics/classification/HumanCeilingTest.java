package org.tenfold.statistics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.Tables;

class HumanCeilingTest {
  private static final List<String> THREE = List.of("happy", "sad", "fear");

  @Test
  void eachVoteAgainstWhatTheOthersSay() {
    // 4:1 — each happy vote is confirmed, the sad one is not
    HumanCeiling ceiling = HumanCeiling.of(THREE, new int[][] {{4, 1, 0}, {0, 0, 5}});

    assertThat(ceiling.confusion().toArray())
        .isDeepEqualTo(new int[][] {{4, 1, 0}, {0, 0, 0}, {0, 0, 5}});
    assertThat(ceiling.votesWithoutLabel()).isZero();
    assertThat(ceiling.war()).isEqualTo(Measure.of(.9));
    assertThat(ceiling.uar().value().orElseThrow()).isCloseTo((.8 + 1) / 2, within(1e-12));
  }

  /** 3:2 — without a happy vote the others are even, without a sad one they are 3:1. */
  @Test
  void aTieOfTheOthersScoresNothing() {
    HumanCeiling ceiling = HumanCeiling.of(THREE, new int[][] {{3, 2, 0}});

    assertThat(ceiling.votesWithoutLabel()).isEqualTo(3);
    assertThat(ceiling.confusion().count(0, 1)).isEqualTo(2);
    assertThat(ceiling.war()).isEqualTo(Measure.of(0));
  }

  @Test
  void aRuleOfItsOwnDecidesWhatTheOthersSay() {
    HumanCeiling ceiling =
        HumanCeiling.of(
            THREE,
            new int[][] {{7, 3, 0}, {6, 4, 0}},
            others -> others[0] >= 6 ? OptionalInt.of(0) : OptionalInt.empty());

    assertThat(ceiling.confusion().count(0, 0)).isEqualTo(7);
    assertThat(ceiling.confusion().count(0, 1)).isEqualTo(7);
    assertThat(ceiling.votesWithoutLabel()).isEqualTo(6);
  }

  @Test
  void oneVoteHasNoOthers() {
    HumanCeiling ceiling = HumanCeiling.of(THREE, new int[][] {{1, 0, 0}, {0, 0, 0}});

    assertThat(ceiling.votesWithoutLabel()).isEqualTo(1);
    assertThat(ceiling.war()).isEqualTo(Measure.undefined(Reason.NO_PREDICTIONS));
  }

  /** By counting votes one by one, as one would with names. */
  @Test
  void countsSayTheSameAsSingleVotes() {
    int[][] counts = Tables.random(new Random(4), 50, 3, 7);
    int hits = 0;
    int scored = 0;
    for (int[] row : counts) {
      int[] votes =
          IntStream.range(0, 3).flatMap(c -> IntStream.generate(() -> c).limit(row[c])).toArray();
      for (int left = 0; left < votes.length; left++) {
        int[] others = new int[3];
        for (int vote = 0; vote < votes.length; vote++) {
          others[votes[vote]] += vote == left ? 0 : 1;
        }
        int most = IntStream.of(others).max().orElseThrow();
        if (IntStream.of(others).filter(count -> count == most).count() == 1) {
          scored++;
          hits += others[votes[left]] == most ? 1 : 0;
        }
      }
    }

    HumanCeiling ceiling = HumanCeiling.of(THREE, counts);

    assertThat(ceiling.confusion().total()).isEqualTo(scored);
    assertThat(ceiling.confusion().hits()).isEqualTo(hits);
    assertThat(ceiling.votesWithoutLabel()).isEqualTo(350 - scored);
  }
}
