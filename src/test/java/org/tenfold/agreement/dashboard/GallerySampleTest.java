package org.tenfold.agreement.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.agreement.SampleClips.aClip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;

class GallerySampleTest {
  /** Twenty happy clips with 6 to 10 votes for it, one sad, one without label, one unfinished. */
  private static List<JudgedClip> clips() {
    List<JudgedClip> clips = new ArrayList<>();
    IntStream.rangeClosed(1, 20)
        .mapToObj(number -> aClip(number, "a", 6 + number % 5, 4 - number % 5, 0, 0, 0, 0, 0))
        .forEach(clips::add);
    clips.add(aClip(21, "a", 0, 10, 0, 0, 0, 0, 0));
    clips.add(aClip(22, "a", 5, 5, 0, 0, 0, 0, 0));
    clips.add(aClip(23, "a", 9, 0, 0, 0, 0, 0, 0));
    return clips;
  }

  @Test
  void theStrongestComeFirstAndOnlyLabelledClipsCome() {
    GallerySample sample = GallerySample.strongest(clips(), LabelSet.DFEW.all(), LabelRule.DFEW, 5);

    assertThat(sample.found())
        .containsEntry(DfewLabel.HAPPY, 20)
        .containsEntry(DfewLabel.SAD, 1)
        .containsEntry(DfewLabel.FEAR, 0);
    assertThat(sample.clips().get(DfewLabel.HAPPY))
        .extracting(JudgedClip::number)
        .containsExactly(4, 9, 14, 19, 3);
    assertThat(sample.clips().get(DfewLabel.FEAR)).isEmpty();
  }

  @Test
  void theSameSeedDrawsTheSameClipsAndAnotherSeedOthers() {
    GallerySample one = GallerySample.random(clips(), LabelSet.DFEW.all(), LabelRule.DFEW, 5, 1);

    assertThat(GallerySample.random(clips(), LabelSet.DFEW.all(), LabelRule.DFEW, 5, 1))
        .isEqualTo(one);
    assertThat(GallerySample.random(clips(), LabelSet.DFEW.all(), LabelRule.DFEW, 5, 2))
        .isNotEqualTo(one);
    assertThat(one.clips().get(DfewLabel.HAPPY)).hasSize(5).doesNotHaveDuplicates();
  }
}
