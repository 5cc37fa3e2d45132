package org.tenfold.agreement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.agreement.SampleClips.aClip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.label.LabelRule;

class LabelChangeTest {
  private static final List<JudgedClip> CLIPS =
      List.of(
          aClip(1, "a", 6, 4, 0, 0, 0, 0, 0),
          aClip(2, "a", 8, 2, 0, 0, 0, 0, 0),
          aClip(3, "b", 0, 5, 5, 0, 0, 0, 0),
          aClip(4, "b", 0, 0, 0, 0, 0, 0, 9));

  @Test
  void aHigherThresholdTakesLabelsAway() {
    LabelChange change = LabelChange.of(CLIPS, 7, LabelRule.DFEW, new LabelRule(10, 7));

    assertThat(change.before()).containsExactly(2, 0, 0, 0, 0, 0, 0);
    assertThat(change.after()).containsExactly(1, 0, 0, 0, 0, 0, 0);
    assertThat(change.lost()).isOne();
    assertThat(change.gained()).isZero();
    assertThat(change.changed()).isZero();
  }

  @Test
  void goingBackGivesThemBack() {
    LabelChange change = LabelChange.of(CLIPS, 7, new LabelRule(10, 7), LabelRule.DFEW);

    assertThat(change.gained()).isOne();
    assertThat(change.labelledAfter()).isEqualTo(2);
  }
}
