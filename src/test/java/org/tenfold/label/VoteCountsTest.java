package org.tenfold.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoteCountsTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 7, 11, 20})
  void votesOfAnySetAreCounted(int size) {
    Label last = Label.of(size);

    VoteCounts counts = VoteCounts.tally(List.of(last, last, Label.of(1)), size);

    assertThat(counts.size()).isEqualTo(size);
    assertThat(counts.of(last)).isEqualTo(2);
    assertThat(counts.plus(counts).total()).isEqualTo(6);
    assertThat(VoteCounts.tally(VoteCounts.none(size).labels(), size).normalisedEntropy())
        .isCloseTo(1, within(1e-12));
  }

  /** The third label of one set is another class than the third of another. */
  @Test
  void countsOfSetsOfOtherSizesAreNeverAdded() {
    assertThatThrownBy(() -> VoteCounts.none(7).plus(VoteCounts.none(11)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 and 11");
    assertThatThrownBy(() -> VoteCounts.none(11).plus(VoteCounts.none(7)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSetHasTwoToTwentyLabels() {
    assertThatThrownBy(() -> VoteCounts.none(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VoteCounts.none(21)).isInstanceOf(IllegalArgumentException.class);
  }
}
