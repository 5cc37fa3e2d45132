package org.tenfold.agreement.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.agreement.SampleClips.aClip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tenfold.agreement.Agreement;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.SourceVote;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.agreement.FleissKappa;

class KappaHistoryTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void theLastPointIsWhatABatchSaysNow() {
    List<JudgedClip> clips = new ArrayList<>();
    List<SourceVote> votes = new ArrayList<>();
    Random random = new Random(3);
    for (int number = 1; number <= 12; number++) {
      VoteCounts counts = VoteCounts.none(LabelSet.DFEW.size());
      for (int judge = 0; judge < 10; judge++) {
        Label emotion = LabelSet.DFEW.all().get(random.nextInt(number % 3 + 1));
        counts = counts.plus(VoteCounts.tally(List.of(emotion), 7));
        votes.add(vote(number, judge, emotion, 60L * votes.size()));
      }
      clips.add(aClip(number, "movie " + number % 4, counts.toArray()));
    }
    Collections.shuffle(votes, random);

    KappaHistory history = KappaHistory.of(clips, votes, LabelRule.DFEW);

    KappaHistory.Point last = history.points().getLast();
    assertThat(history.points()).hasSize(KappaHistory.POINTS);
    assertThat(last.finished().items()).isEqualTo(12);
    assertThat(last.finished().kappa()).isEqualTo(FleissKappa.of(Agreement.table(clips)).kappa());
    assertThat(history.points().getFirst().finished().items()).isZero();
    assertThat(history.points().getFirst().finished().kappa().reason()).isPresent();
  }

  @Test
  void votesWithoutATimeHaveNoHistory() {
    List<SourceVote> votes =
        List.of(new SourceVote(1, new EntityRef("a", "a"), DfewLabel.SAD, Optional.empty()));

    assertThat(
            KappaHistory.of(List.of(aClip(1, "a", 0, 1, 0, 0, 0, 0, 0)), votes, LabelRule.DFEW)
                .points())
        .isEmpty();
  }

  private static SourceVote vote(int clip, int judge, Label emotion, long seconds) {
    return new SourceVote(
        clip,
        new EntityRef("" + judge, "J" + judge),
        emotion,
        Optional.of(START.plusSeconds(seconds)));
  }
}
