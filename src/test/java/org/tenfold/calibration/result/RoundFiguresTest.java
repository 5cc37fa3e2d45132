package org.tenfold.calibration.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.statistics.Measure.Reason;

class RoundFiguresTest {
  private static final int LABELS = LabelSet.DFEW.size();

  private final List<ClipId> clips = IntStream.range(0, 4).mapToObj(i -> ClipId.next()).toList();
  private final List<PersonId> people =
      IntStream.range(0, 3).mapToObj(i -> PersonId.next()).toList();
  private final List<RoundVotes.Given> votes = new ArrayList<>();

  /** By hand: before, P̄ is (1 + 1/3 + 1/3 + 1) / 4 = 2/3 and P̄e 1/2, so κ is 1/3; after, 1. */
  @Test
  void kappaBeforeAndAfterAreOfTheSamePeopleOnTheSameClips() {
    all(Phase.FIRST, "HHH", "HHS", "SSH", "SSS");
    all(Phase.SECOND, "HHH", "HHH", "SSS", "SSS");

    RoundFigures figures = figures(true);

    assertThat(figures.people()).isEqualTo(3);
    assertThat(figures.before().agreement().value().orElseThrow())
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(figures.before().kappa().value().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
    RoundFigures.After after = figures.after().orElseThrow();
    assertThat(after.side().kappa().value()).contains(1.0);
    assertThat(after.change().value().orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(after.interval().bounds().orElseThrow().contains(2 / 3.0)).isTrue();
    assertThat(figures(true)).isEqualTo(figures);
    RoundVotes said = said();
    assertThat(clips.stream().map(said::changed)).containsExactly(0, 1, 1, 0);
    assertThat(people.stream().map(said::changedBy)).containsExactly(0, 0, 2);
  }

  @Test
  void whoDidNotJudgeAllIsLeftOutOfKappaButNotOfAlpha() {
    all(Phase.FIRST, "HHS", "HHS", "SSH", "SSH");
    all(Phase.SECOND, "HHH", "HHH", "SSS", "SS");

    RoundFigures figures = figures(true);

    assertThat(figures.people()).isEqualTo(2);
    assertThat(figures.before().kappa().value()).contains(1.0);
    assertThat(figures.before().alpha().value().orElseThrow()).isNegative();
    assertThat(said().counts(Phase.SECOND, clips.get(3), LABELS).total()).isEqualTo(2);
  }

  @Test
  void beforeTheSecondVotingIsOverOnlyTheFirstIsTold() {
    all(Phase.FIRST, "HHS", "HHS", "SSH", "SSH");
    all(Phase.SECOND, "HHH", "HHH", "SSS", "SSS");

    assertThat(figures(false).after()).isEmpty();
    assertThat(figures(false).people()).isEqualTo(3);
  }

  @Test
  void whatCannotBeSaidHasAReason() {
    assertThat(figures(true).before().kappa().reason()).contains(Reason.FEWER_THAN_TWO_VOTES);

    all(Phase.FIRST, "HHH", "HHH", "HHH", "HHH");
    assertThat(figures(true).before().kappa().reason()).contains(Reason.ONE_CATEGORY);
    assertThat(figures(true).after()).isEmpty();
  }

  private RoundFigures figures(boolean compared) {
    return RoundFigures.of(said(), clips::indexOf, LABELS, compared);
  }

  private RoundVotes said() {
    return new RoundVotes(clips, people, votes);
  }

  /** A word a clip, a letter a person: H is happy, S is sad. */
  private void all(Phase phase, String... words) {
    for (int clip = 0; clip < words.length; clip++) {
      for (int person = 0; person < words[clip].length(); person++) {
        vote(
            phase,
            clip,
            person,
            words[clip].charAt(person) == 'H' ? DfewLabel.HAPPY : DfewLabel.SAD);
      }
    }
  }

  private void vote(Phase phase, int clip, int person, Label label) {
    votes.add(new RoundVotes.Given(clips.get(clip), people.get(person), phase, label));
  }
}
