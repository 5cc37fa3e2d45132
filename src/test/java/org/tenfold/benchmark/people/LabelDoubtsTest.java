package org.tenfold.benchmark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.benchmark.people.PredictedClipsOf.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.SourceVote;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;

class LabelDoubtsTest {
  /** Ten people; the first so many say happy, the others sad. */
  private static List<SourceVote> votes(int clip, int happy) {
    List<SourceVote> votes = new ArrayList<>();
    for (int person = 0; person < 10; person++) {
      Label said = person < happy ? DfewLabel.HAPPY : DfewLabel.SAD;
      String name = "p" + (person + clip) % 10;
      votes.add(new SourceVote(clip, new EntityRef(name, name), said, Optional.empty()));
    }
    return votes;
  }

  @Test
  void theLabelThatVotesAndNetworkBelieveLeastComesFirst() {
    List<PredictedClip> clips = new ArrayList<>();
    List<SourceVote> votes = new ArrayList<>();
    for (int number = 1; number <= 20; number++) {
      boolean happy = number % 2 == 0;
      int forHappy = happy ? 9 : 1;
      clips.add(
          clip(
              number,
              happy ? DfewLabel.HAPPY : DfewLabel.SAD,
              happy ? 0.9 : 0.1,
              forHappy,
              10 - forHappy,
              0,
              0,
              0,
              0,
              0));
      votes.addAll(votes(number, forHappy));
    }
    // labelled happy by a hair, and the network is sure that it is sad
    clips.add(clip(21, DfewLabel.HAPPY, 0.02, 6, 4, 0, 0, 0, 0, 0));
    votes.addAll(votes(21, 6));
    votes.addAll(votes(99, 5)); // of a clip that is not in the release

    List<LabelDoubt> doubts = LabelDoubts.of(clips, votes);

    assertThat(doubts).hasSize(21);
    LabelDoubt first = doubts.getFirst();
    assertThat(first.clip().clip().number()).isEqualTo(21);
    assertThat(first.belief()).isLessThan(0.7);
    assertThat(doubts.getLast().belief()).isGreaterThan(0.8);
    assertThat(doubts)
        .isSortedAccordingTo(java.util.Comparator.comparingDouble(LabelDoubt::belief));
  }

  @Test
  void withoutASecondVoteOnAnyClipThereIsNoQueue() {
    List<PredictedClip> clips = List.of(clip(1, DfewLabel.HAPPY, 0.9, 1, 0, 0, 0, 0, 0, 0));

    assertThat(LabelDoubts.of(clips, votes(1, 1).subList(0, 1))).isEmpty();
    assertThat(LabelDoubts.of(clips, List.of())).isEmpty();
  }
}
