package org.tenfold.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.truth.Votes.Vote;

/** Against the test suite of crowd-kit (oracles/agreement.md, 5a). */
class SkilledVotesTest {
  private static final double[] SKILLS = {.6, .8, 1, .4, .8};

  @Test
  void theToyOfCrowdKit() {
    Votes toy = Crowds.toy();
    SkilledVotes votes = new SkilledVotes(toy, SKILLS);
    int[] majority = new Majority().infer(toy).labels();

    assertThat(votes.consistency(majority)).isCloseTo(0.9384615384615385, within(1e-15));
    assertThat(votes.uncertainty()).isCloseTo(0.6308666201949331, within(1e-15));
  }

  @Test
  void theVotesOfTheToyThatAreRightByItsMajority() {
    Votes toy = Crowds.toy();
    double[] accuracies = toy.accuracies(new Majority().infer(toy).labels());
    int[] all = toy.votesByAnnotator();

    double right = 0;
    for (int annotator = 0; annotator < all.length; annotator++) {
      right += accuracies[annotator] * all[annotator];
    }

    assertThat(right / toy.size()).isCloseTo(0.7083333333333334, within(1e-15));
  }

  @Test
  void threeAnswersOfThreeAreAsUncertainAsCanBe() {
    SkilledVotes votes =
        new SkilledVotes(
            Votes.of(
                List.of("Yes", "No", "Maybe"),
                List.of(
                    new Vote("t", "a", "Yes"),
                    new Vote("t", "b", "No"),
                    new Vote("t", "c", "Maybe"))),
            new double[] {1, 1, 1});

    assertThat(votes.uncertainty()).isCloseTo(1.0986122886681096, within(1e-15));
    assertThat(votes.consistency(new int[] {0})).isZero();
  }

  @Test
  void thoseWhoNeverErrAndAgreeLeaveNoDoubt() {
    SkilledVotes votes =
        new SkilledVotes(
            Votes.of(
                List.of("Yes", "No"),
                List.of(new Vote("t", "a", "Yes"), new Vote("t", "b", "Yes"))),
            new double[] {1, 1});

    assertThat(votes.uncertainty()).isZero();
    assertThat(votes.consistency(new int[] {0})).isEqualTo(1);
  }

  @Test
  void skillsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new SkilledVotes(Crowds.toy(), new double[] {1}))
        .hasMessageContaining("5 annotators");
    assertThatThrownBy(() -> new SkilledVotes(Crowds.toy(), new double[] {1, 1, 1, 1, 1.5}))
        .hasMessageContaining("skills of 0 to 1");
  }
}
