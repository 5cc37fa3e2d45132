package org.tenfold.agreement.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.agreement.SampleClips.aClip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.label.LabelRule;

class ClipFilterTest {
  private static final List<JudgedClip> CLIPS =
      List.of(
          aClip(1, "b", 6, 4, 0, 0, 0, 0, 0),
          aClip(2, "a", 5, 5, 0, 0, 0, 0, 0),
          aClip(3, "a", 1, 0, 0, 0, 0, 0, 0),
          aClip(4, "a", 0, 0, 0, 0, 0, 0, 0));

  @Test
  void everyFieldNarrows() {
    ClipFilter filter = ClipFilter.ALL.with(ClipField.MOVIE, "a");
    assertThat(numbers(filter)).containsExactly(2, 3, 4);
    assertThat(numbers(filter.with(ClipField.STATE, "1"))).containsExactly(3);
    assertThat(numbers(filter.with(ClipField.LABEL, "0"))).containsExactly(2);
    assertThat(numbers(filter.with(ClipField.MOVIE, ""))).containsExactly(1, 2, 3, 4);
  }

  @Test
  void whatNoClipIsLetsNoneThrough() {
    assertThat(numbers(ClipFilter.ALL.with(ClipField.COLLECTOR, "' or 1=1"))).isEmpty();
  }

  @Test
  void moviesAreOfferedByName() {
    assertThat(ClipFilter.choices(ClipField.MOVIE, CLIPS, LabelRule.DFEW))
        .containsExactly(new EntityRef("a", "Movie a"), new EntityRef("b", "Movie b"));
    assertThat(ClipFilter.choices(ClipField.LABEL, CLIPS, LabelRule.DFEW))
        .containsExactly(new EntityRef("0", "No label"), new EntityRef("1", "1"));
  }

  private static List<Integer> numbers(ClipFilter filter) {
    return filter.of(CLIPS, LabelRule.DFEW).stream().map(JudgedClip::number).toList();
  }
}
