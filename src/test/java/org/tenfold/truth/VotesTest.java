package org.tenfold.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.truth.Votes.Vote;

class VotesTest {
  private static final List<Vote> VOTES =
      List.of(new Vote("y", "2", "b"), new Vote("x", "1", "b"), new Vote("y", "2", "a"));

  @Test
  void namesAreNumberedAsTheyAppear() {
    Votes votes = Votes.of(List.of("a", "b", "c"), VOTES);

    assertThat(votes.items()).containsExactly("y", "x");
    assertThat(votes.annotators()).containsExactly("2", "1");
    assertThat(votes.size()).isEqualTo(3);
    assertThat(votes.item(2)).isZero();
    assertThat(votes.annotator(1)).isEqualTo(1);
    assertThat(votes.label(1)).isEqualTo(1);
    assertThat(votes.counts()).isDeepEqualTo(new int[][] {{1, 1, 0}, {0, 1, 0}});
    assertThat(votes.accuracies(new int[] {0, 1})).containsExactly(.5, 1);
  }

  @Test
  void strangeLabelsAreRefused() {
    assertThatThrownBy(() -> Votes.of(List.of("a"), VOTES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label 'b' is none of [a]");
    assertThatThrownBy(() -> Votes.of(List.of("a", "b", "a"), VOTES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a category is there twice: [a, b, a]");
  }

  @Test
  void tiesGoToTheLowestIndexDespiteRounding() {
    double[][] posterior = {{.1, .45 - 1e-12, .45 + 1e-12}, {.2, .3, .5}};
    Inference result = new Inference(posterior, new double[3], new double[0][][], 0, 0, true);

    assertThat(result.labels()).containsExactly(1, 2);
    assertThat(result.label(0)).isEqualTo(1);
  }
}
